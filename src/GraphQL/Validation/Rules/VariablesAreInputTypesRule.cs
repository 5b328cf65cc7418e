using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.GraphQL.Validation.Rules;

/// <summary>Variables Are Input Types (specification 5.8.2).</summary>
sealed class VariablesAreInputTypesRule : Rule, IEnter<VariableDefinitionNode>
{
    public void Enter(VariableDefinitionNode node)
    {
        if (Context.Schema.TypeFrom(node.Type) is { } type && !type.IsInputType())
            Report(ValidationErrors.NonInputVariable(node.Variable.Name.Value, node.Type), node.Type);
    }
}
