using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Validation.Rules;

/// <summary>Variable Uniqueness (specification 5.8.1).</summary>
sealed class UniqueVariableNamesRule : Rule, IEnter<OperationDefinitionNode>
{
    public void Enter(OperationDefinitionNode node)
    {
        if (node.VariableDefinitions.Count < 2) return;
        foreach (var same in node.VariableDefinitions.Select(definition => definition.Variable.Name).GroupBy(name => name.Value).Where(group => group.Count() > 1))
            Report(ValidationErrors.DuplicateVariable(same.Key), same);
    }
}
