namespace Helsefellesskap.GraphQL.Language.Ast;

/// <summary>Type reference (specification 2.11).</summary>
public abstract class TypeNode : SyntaxNode;

public sealed class NamedTypeNode(NameNode name) : TypeNode
{
    public NameNode Name { get; } = name;

    public override string ToString() => Name.Value;
}

public sealed class ListTypeNode(TypeNode type) : TypeNode
{
    public TypeNode Type { get; } = type;

    public override string ToString() => $"[{Type}]";
}

public sealed class NonNullTypeNode(TypeNode type) : TypeNode
{
    /// <summary>A named or list type, never another non-null type.</summary>
    public TypeNode Type { get; } = type;

    public override string ToString() => $"{Type}!";
}
