using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.GraphQL.Validation.Rules;

/// <summary>Leaf Field Selections (specification 5.3.3).</summary>
sealed class ScalarLeafsRule : Rule, IEnter<FieldNode>
{
    public void Enter(FieldNode node)
    {
        if (Context.Types.Type is not { } type) return;
        if (!type.NamedType().IsLeafType())
        {
            if (node.SelectionSet is null) Report(ValidationErrors.NeedsSubfields(node.Name.Value, type), node);
        }
        else if (node.SelectionSet is { } selections)
        {
            Report(ValidationErrors.NoSubfields(node.Name.Value, type), selections);
        }
    }
}
