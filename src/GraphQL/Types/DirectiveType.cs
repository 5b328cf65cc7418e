using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Types;

/// <summary>A directive's definition (specification 3.13).</summary>
public sealed class DirectiveType(string name)
{
    public string Name { get; } = name;
    public string? Description { get; internal set; }
    public OrderedDictionary<string, InputField> Arguments { get; } = [];
    public bool IsRepeatable { get; internal set; }

    /// <summary>Names of the places where it may stand, as the specification writes them: FIELD, OBJECT, ...</summary>
    public IReadOnlyList<string> Locations { get; internal set; } = [];

    internal DirectiveDefinitionNode? SyntaxNode { get; init; }

    public override string ToString() => $"@{Name}";
}
