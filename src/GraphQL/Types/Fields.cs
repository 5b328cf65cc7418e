using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Types;

/// <summary>A field of an object or interface type.</summary>
public sealed class OutputField(string name, IType type)
{
    public string Name { get; } = name;
    public IType Type { get; internal set; } = type;
    public string? Description { get; internal set; }
    public string? DeprecationReason { get; internal set; }
    public OrderedDictionary<string, InputField> Arguments { get; } = [];
    public IReadOnlyList<DirectiveNode> Directives { get; internal set; } = [];

    /// <summary>How the field gets its value; null on interface fields and in schemas that are only validated against.</summary>
    public Execution.FieldResolver? Resolver { get; internal set; }

    /// <summary>Who may use the field; null where its class and member say nothing.</summary>
    public FieldAuthorization? Authorization { get; internal set; }

    /// <summary>The .NET method or property behind the field; null for fields that the engine makes (connections, payloads) and in schemas made from SDL.</summary>
    public System.Reflection.MemberInfo? Member { get; internal set; }

    internal FieldDefinitionNode? SyntaxNode { get; init; }

    /// <summary>What the field adds to an operation's cost; read from its annotations when it is first asked for.</summary>
    internal Execution.Cost.FieldCost? Cost { get; set; }

    public override string ToString() => Name;
}

/// <summary>An argument of a field or directive, or a field of an input object.</summary>
public sealed class InputField(string name, IType type)
{
    public string Name { get; } = name;
    public IType Type { get; internal set; } = type;
    public string? Description { get; internal set; }
    public string? DeprecationReason { get; internal set; }
    public IReadOnlyList<DirectiveNode> Directives { get; internal set; } = [];

    /// <summary>The default as a constant literal; null where there is none (a default of null is a <see cref="NullValueNode"/>).</summary>
    public ValueNode? DefaultValue { get; internal set; }

    /// <summary>The .NET type that the coerced value is given as; null in schemas made from SDL.</summary>
    public Type? RuntimeType { get; internal set; }

    internal InputValueDefinitionNode? SyntaxNode { get; init; }

    /// <summary>Brings a coerced value into <see cref="RuntimeType"/>; made on first use.</summary>
    internal Func<object?, object?>? Convert { get; set; }

    /// <summary>What giving a value adds to an operation's cost; read from <see cref="Directives"/> on first use.</summary>
    internal double? Weight { get; set; }

    /// <summary>Must be given: non-null and without a default.</summary>
    public bool IsRequired => Type is NonNullType && DefaultValue is null;

    public override string ToString() => Name;
}
