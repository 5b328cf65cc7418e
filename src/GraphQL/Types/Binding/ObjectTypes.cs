using System.Reflection;
using Helsefellesskap.GraphQL.Types.Annotations;

namespace Helsefellesskap.GraphQL.Types.Binding;

/// <summary>Fills object, interface and union types from their .NET types and from the classes that extend them.</summary>
sealed class ObjectTypes(BindingContext context)
{
    public void Fill(ObjectType type)
    {
        var runtimeType = type.RuntimeType!;
        type.Description ??= Descriptions.Of(runtimeType);
        AddFields(type, Properties(runtimeType));
        foreach (var implemented in context.InterfacesOf(runtimeType)) type.Interfaces.Add((InterfaceType)context.Types.Output(implemented)!);
        foreach (var union in runtimeType.GetInterfaces().Concat(BaseTypes(runtimeType)).Where(above => above.IsDefined(typeof(UnionTypeAttribute), inherit: false)))
            context.Types.Output(union);
    }

    public void Fill(InterfaceType type)
    {
        var runtimeType = type.RuntimeType!;
        type.Description ??= Descriptions.Of(runtimeType);
        AddFields(type, Properties(runtimeType));
        foreach (var parent in context.InterfacesOf(runtimeType)) type.Interfaces.Add((InterfaceType)context.Types.Output(parent)!);
        if (context.Extensions[runtimeType].FirstOrDefault() is { } extension)
            context.Faults.Add($"{extension.FullName} extends the interface {type.Name} with [ObjectType<T>]; that takes [InterfaceType<T>].");
        FindImplementations(runtimeType);
    }

    public void Fill(UnionType type)
    {
        type.Description ??= Descriptions.Of(type.RuntimeType!);
        type.Types.AddRange(FindImplementations(type.RuntimeType!));
        if (type.Types.Count == 0) context.Faults.Add($"No class implements the union {type.Name}.");
    }

    List<ObjectType> FindImplementations(Type type) =>
    [
        .. context.Candidates.Where(candidate => candidate is { IsAbstract: false, IsGenericTypeDefinition: false } && candidate != type && type.IsAssignableFrom(candidate))
            .Where(candidate => !candidate.IsDefined(typeof(GraphQLIgnoreAttribute)))
            .Select(context.Types.Output).OfType<ObjectType>(),
    ];

    /// <summary>A method takes the place of a property of the same name: the organisation instead of its code.</summary>
    void AddFields(ComplexType type, IEnumerable<PropertyInfo> properties)
    {
        var methods = new FieldMethods(context).Of(type.RuntimeType!);
        var replaced = methods.Select(Names.OfField).ToHashSet();
        foreach (var property in properties.Where(property => !replaced.Contains(Names.OfField(property)))) AddProperty(type, property);
        foreach (var method in methods) AddMethod(type, method);
    }

    public void AddMethod(ComplexType type, MethodInfo method)
    {
        if (new MethodFields(context).Bind(type, method) is not { } field) return;
        // The objects that implement the interface have the field, and resolve it.
        if (type is InterfaceType) field.Resolver = null;
        if (!type.Fields.TryAdd(field.Name, field))
            context.Faults.Add($"{type.Name}.{field.Name} is declared twice, the second time by {method.DeclaringType!.FullName}.{method.Name}.");
    }

    void AddProperty(ComplexType type, PropertyInfo property)
    {
        if (new PropertyFields(context).Bind(type, property) is not { } field) return;
        // A property may hide or implement one of its own name, but not take the name of another.
        if (type.Fields.TryGetValue(field.Name, out var known) && known.Member?.Name != property.Name)
            context.Faults.Add($"{type.Name}.{field.Name} is declared twice, the second time by {property.DeclaringType!.FullName}.{property.Name}.");
        type.Fields[field.Name] = field;
    }

    /// <summary>The public properties that can be read; an interface has those of its interfaces too.</summary>
    public static IEnumerable<PropertyInfo> Properties(Type type) => (type.IsInterface ? type.GetInterfaces() : BaseTypes(type).Reverse()).Append(type)
        .SelectMany(declaring => declaring.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Where(property => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0 && !property.IsDefined(typeof(GraphQLIgnoreAttribute)));

    public static IEnumerable<Type> BaseTypes(Type type)
    {
        for (var up = type.BaseType; up is not null && up != typeof(object) && up != typeof(ValueType); up = up.BaseType) yield return up;
    }
}
