using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.GraphQL.Validation.Rules;

/// <summary>Fragments on Object, Interface or Union Types (specification 5.5.1.3).</summary>
sealed class FragmentsOnCompositeTypesRule : Rule, IEnter<InlineFragmentNode>, IEnter<FragmentDefinitionNode>
{
    public void Enter(InlineFragmentNode node)
    {
        if (node.TypeCondition is { } condition && !Fits(condition)) Report(ValidationErrors.NonCompositeCondition(condition), condition);
    }

    public void Enter(FragmentDefinitionNode node)
    {
        if (!Fits(node.TypeCondition)) Report(ValidationErrors.NonCompositeCondition(node.Name.Value, node.TypeCondition), node.TypeCondition);
    }

    bool Fits(NamedTypeNode condition) => Context.Schema.TypeFrom(condition) is not { } type || type.IsCompositeType();
}
