using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Validation.Rules;

/// <summary>Fragment Name Uniqueness (specification 5.5.1.1).</summary>
sealed class UniqueFragmentNamesRule : Rule, IEnter<FragmentDefinitionNode>
{
    readonly UniqueNames names = new();

    public void Enter(FragmentDefinitionNode node)
    {
        if (names.Earlier(node.Name) is { } earlier) Report(ValidationErrors.DuplicateFragment(node.Name.Value), earlier, node.Name);
    }
}
