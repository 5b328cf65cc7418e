using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Types;

/// <summary>
/// A type of the schema. Types are made empty, filled by a builder and never changed after <see cref="Schema"/> has been made of them,
/// which is what lets them refer to each other in circles.
/// </summary>
public abstract class NamedType(string name) : IType
{
    public string Name { get; } = name;
    public string? Description { get; protected internal set; }

    /// <summary>Directives applied to the type, such as <c>@cost</c>; printed with it.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; internal set; } = [];

    /// <summary>The .NET type that stands behind it, if it was made from one.</summary>
    public Type? RuntimeType { get; internal set; }

    /// <summary>Its definition in SDL and then its extensions, for the places in error messages; empty if it was not made from SDL.</summary>
    internal List<TypeDefinitionNode> SyntaxNodes { get; } = [];

    public override string ToString() => Name;
}

/// <summary>Object and interface types: types with fields.</summary>
public abstract class ComplexType(string name) : NamedType(name)
{
    /// <summary>In the order of declaration.</summary>
    public OrderedDictionary<string, OutputField> Fields { get; } = [];

    /// <summary>All interfaces, including those that the declared interfaces implement.</summary>
    public List<InterfaceType> Interfaces { get; } = [];
}

public sealed class ObjectType(string name) : ComplexType(name)
{
    /// <summary>Whether a runtime value is of this type; asked when a field's type is abstract. Null: decided by <see cref="NamedType.RuntimeType"/>.</summary>
    public Func<object, bool>? IsTypeOf { get; internal set; }
}

public sealed class InterfaceType(string name) : ComplexType(name);

public sealed class UnionType(string name) : NamedType(name)
{
    public List<ObjectType> Types { get; } = [];
}

public sealed class EnumType(string name) : NamedType(name)
{
    Dictionary<object, string>? names;

    public OrderedDictionary<string, EnumValue> Values { get; } = [];

    /// <summary>The name that the schema gives to a runtime value.</summary>
    internal string NameOf(object value)
    {
        names ??= Values.Values.DistinctBy(known => known.Value).ToDictionary(known => known.Value, known => known.Name);
        return names.TryGetValue(value, out var name) ? name : throw new GraphQLException($"Enum \"{Name}\" cannot represent value: {Scalars.JavaScriptText.Of(value)}");
    }
}

/// <param name="Name">As the schema writes it, UPPER_CASE by convention.</param>
/// <param name="Value">The runtime value: an enum member, or the name itself for a schema that was made from SDL.</param>
public sealed record EnumValue(string Name, object Value)
{
    public string? Description { get; init; }
    public string? DeprecationReason { get; init; }
    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];
    internal EnumValueDefinitionNode? SyntaxNode { get; init; }
}

public sealed class InputObjectType(string name) : NamedType(name)
{
    public OrderedDictionary<string, InputField> Fields { get; } = [];

    /// <summary>Exactly one field must be given (<c>@oneOf</c>).</summary>
    public bool IsOneOf { get; internal set; }

    /// <summary>
    /// Makes the .NET value from the coerced values of the fields, in their order, with <see cref="Absent"/> for those not given. Null: the values become a
    /// dictionary by field name, without those not given.
    /// </summary>
    internal Func<object?[], object>? Create { get; set; }
}
