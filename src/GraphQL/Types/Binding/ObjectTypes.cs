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
        var methods = context.Extensions[runtimeType].SelectMany(Methods).ToList();
        // A method takes the place of a property of the same name: the organisation instead of its code.
        var replaced = methods.Select(Names.OfField).ToHashSet();
        foreach (var property in Properties(runtimeType).Where(property => !replaced.Contains(Names.OfField(property)))) AddProperty(type, property);
        foreach (var method in methods) AddMethod(type, method);
        foreach (var implemented in runtimeType.GetInterfaces().Concat(BaseTypes(runtimeType)))
        {
            if (implemented.IsDefined(typeof(InterfaceTypeAttribute), inherit: false)) type.Interfaces.Add((InterfaceType)context.Types.Output(implemented)!);
            if (implemented.IsDefined(typeof(UnionTypeAttribute), inherit: false)) context.Types.Output(implemented);
        }
    }

    public void Fill(InterfaceType type)
    {
        var runtimeType = type.RuntimeType!;
        type.Description ??= Descriptions.Of(runtimeType);
        var parents = runtimeType.GetInterfaces().Where(parent => parent.IsDefined(typeof(InterfaceTypeAttribute))).ToList();
        foreach (var property in runtimeType.GetInterfaces().SelectMany(Properties).Concat(Properties(runtimeType))) AddProperty(type, property);
        foreach (var parent in parents) type.Interfaces.Add((InterfaceType)context.Types.Output(parent)!);
        if (context.Extensions[runtimeType].FirstOrDefault() is { } extension)
            context.Faults.Add($"{extension.FullName} extends the interface {type.Name}; only object types can be extended.");
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

    /// <summary>The public static methods of an annotated class that are fields.</summary>
    public static IEnumerable<MethodInfo> Methods(Type declaring) => declaring.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(method => !method.IsSpecialName && !method.IsDefined(typeof(GraphQLIgnoreAttribute)) && !method.IsDefined(typeof(DataLoaderAttribute)));

    public void AddMethod(ObjectType type, MethodInfo method)
    {
        if (new MethodFields(context).Bind(type, method) is { } field && !type.Fields.TryAdd(field.Name, field))
            context.Faults.Add($"{type.Name}.{field.Name} is declared twice, the second time by {method.DeclaringType!.FullName}.{method.Name}.");
    }

    void AddProperty(ComplexType type, PropertyInfo property)
    {
        if (new PropertyFields(context).Bind(type, property) is { } field) type.Fields[field.Name] = field;
    }

    static IEnumerable<PropertyInfo> Properties(Type type) => BaseTypes(type).Reverse().Append(type)
        .SelectMany(declaring => declaring.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Where(property => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0 && !property.IsDefined(typeof(GraphQLIgnoreAttribute)));

    static IEnumerable<Type> BaseTypes(Type type)
    {
        for (var up = type.BaseType; up is not null && up != typeof(object) && up != typeof(ValueType); up = up.BaseType) yield return up;
    }
}
