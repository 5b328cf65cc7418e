namespace Helsefellesskap.GraphQL.Language.Ast;

/// <summary>A node of a parsed document. Nodes are immutable once parsed; two nodes are equal only if they are the same one.</summary>
public abstract class SyntaxNode
{
    /// <summary>Where the node's first token starts.</summary>
    public Location Location { get; init; }
}

/// <summary>A name together with its own place, which errors about the name point at.</summary>
public sealed class NameNode(string value) : SyntaxNode
{
    public string Value { get; } = value;

    public override string ToString() => Value;
}
