using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Validation.Rules;

/// <summary>Fragment Spread Target Defined (specification 5.5.2.1).</summary>
sealed class KnownFragmentNamesRule : Rule, IEnter<FragmentSpreadNode>
{
    public void Enter(FragmentSpreadNode node)
    {
        if (Context.Fragments.Find(node.Name.Value) is null) Report(ValidationErrors.UnknownFragment(node.Name.Value), node.Name);
    }
}
