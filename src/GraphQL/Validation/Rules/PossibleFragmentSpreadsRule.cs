using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.GraphQL.Validation.Rules;

/// <summary>Fragment Spread Is Possible (specification 5.5.2.3).</summary>
sealed class PossibleFragmentSpreadsRule : Rule, IEnter<InlineFragmentNode>, IEnter<FragmentSpreadNode>
{
    public void Enter(InlineFragmentNode node)
    {
        if (Context.Types is { Type: NamedType type, Parent: { } parent } && type.IsCompositeType() && !Context.Schema.TypesOverlap(type, parent))
            Report(ValidationErrors.ImpossibleFragment(parent, type), node);
    }

    public void Enter(FragmentSpreadNode node)
    {
        if (Context.Fragments.Find(node.Name.Value) is not { } fragment || Context.Types.Parent is not { } parent) return;
        if (Context.Schema.TypeFrom(fragment.TypeCondition) is NamedType type && type.IsCompositeType() && !Context.Schema.TypesOverlap(type, parent))
            Report(ValidationErrors.ImpossibleFragment(node.Name.Value, parent, type), node);
    }
}
