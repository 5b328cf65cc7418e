using System.Reflection;
using Helsefellesskap.GraphQL.Types.Annotations;

namespace Helsefellesskap.GraphQL.Types.Binding;

/// <summary>
/// The schema's types by .NET type. A type is registered empty when something first refers to it and filled later, so that types may refer to each other
/// in circles.
/// </summary>
sealed class TypeRegistry(BindingContext context)
{
    readonly Dictionary<Type, NamedType> outputs = [];
    readonly Dictionary<Type, NamedType> inputs = [];
    readonly Dictionary<string, NamedType> byName = [];
    readonly Dictionary<Type, ScalarType> offered = [];
    readonly Queue<Action> unfilled = [];

    public IEnumerable<NamedType> All => byName.Values;

    public NamedType? Find(string name)
    {
        if (!byName.ContainsKey(name) && offered.FirstOrDefault(scalar => scalar.Value.Name == name) is { Key: { } type }) Take(type);
        return byName.GetValueOrDefault(name);
    }

    /// <summary>The runtime type decides which of several types of one name is meant; two different ones are a fault.</summary>
    public T Add<T>(T type, Type? runtimeType, Action<T> fill) where T : NamedType
    {
        type.RuntimeType ??= runtimeType;
        if (!byName.TryAdd(type.Name, type)) context.Faults.Add($"Two types are named {type.Name}: {Origin(byName[type.Name])} and {Origin(type)}.");
        unfilled.Enqueue(() => fill(type));
        return type;
    }

    static string Origin(NamedType type) => type.RuntimeType?.FullName ?? "one made by the engine";

    public void FillAll()
    {
        while (unfilled.TryDequeue(out var fill)) fill();
    }

    public void AddScalar(ScalarType scalar, params ReadOnlySpan<Type> runtimeTypes)
    {
        if (byName.TryGetValue(scalar.Name, out var known) && known.GetType() != scalar.GetType())
            context.Faults.Add($"Two scalars are named {scalar.Name}: {known.GetType().FullName} and {scalar.GetType().FullName}.");
        byName[scalar.Name] = scalar;
        foreach (var type in runtimeTypes) outputs[type] = inputs[type] = scalar;
    }

    /// <summary>A scalar that is in the schema only if something is of its type, and only if the program has none of its own for it.</summary>
    public void OfferScalar(ScalarType scalar, Type runtimeType)
    {
        if (!inputs.ContainsKey(runtimeType)) offered[runtimeType] = scalar;
    }

    void Take(Type type)
    {
        if (offered.Remove(type, out var scalar)) AddScalar(scalar, type);
    }

    public NamedType? Output(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        Take(type);
        if (outputs.TryGetValue(type, out var known)) return known;
        if (type.IsEnum) return Enum(type);
        if (!CanBeObject(type)) return null;
        if (context.IsInterface(type))
        {
            var name = Names.OfAbstract(type, type.GetCustomAttribute<InterfaceTypeAttribute>(inherit: false)?.Name);
            return outputs[type] = Add(new InterfaceType(name), type, made => new ObjectTypes(context).Fill(made));
        }
        if (type.GetCustomAttribute<UnionTypeAttribute>(inherit: false) is { } asUnion)
            return outputs[type] = Add(new UnionType(Names.OfAbstract(type, asUnion.Name)), type, made => new ObjectTypes(context).Fill(made));
        if (type.IsInterface) return null;
        return outputs[type] = Add(new ObjectType(Names.OfType(type)), type, made => new ObjectTypes(context).Fill(made));
    }

    public NamedType? Input(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        Take(type);
        if (inputs.TryGetValue(type, out var known)) return known;
        if (type.IsEnum) return Enum(type);
        if (!CanBeObject(type) || type.IsInterface || type.IsAbstract) return null;
        return inputs[type] = Add(new InputObjectType(Names.OfInput(type)), type, made => new InputTypes(context).Fill(made));
    }

    /// <summary>Whether a scalar stands for the .NET type.</summary>
    public bool IsScalar(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is var plain && (offered.ContainsKey(plain) || inputs.GetValueOrDefault(plain) is ScalarType);

    /// <summary>An input object that the engine derives, such as a mutation's input or a filter, is known by the .NET type that it stands for.</summary>
    public void SetInput(Type type, InputObjectType input) => inputs[type] = input;

    EnumType Enum(Type type)
    {
        var made = Add(new EnumType(Names.OfType(type)), type, made => EnumTypes.Fill(made, context.Faults));
        outputs[type] = inputs[type] = made;
        return made;
    }

    // A type of the framework that nobody registered as a scalar would be walked into without end.
    static bool CanBeObject(Type type) => !type.IsPrimitive && !type.IsArray && !type.IsPointer && type != typeof(object) && type != typeof(string)
        && type.Namespace?.StartsWith("System", StringComparison.Ordinal) != true && type.Namespace?.StartsWith("Microsoft", StringComparison.Ordinal) != true
        && !typeof(Delegate).IsAssignableFrom(type);
}
