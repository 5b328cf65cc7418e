using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Validation.Rules;

/// <summary>All directives of a schema have different names (specification 3.3).</summary>
sealed class UniqueDirectiveNamesRule : Rule, IEnter<DirectiveDefinitionNode>
{
    readonly UniqueNames names = new();

    public void Enter(DirectiveDefinitionNode node)
    {
        if (names.Earlier(node.Name) is { } earlier) Report(ValidationErrors.DuplicateDirective(node.Name.Value), earlier, node.Name);
    }
}
