using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Validation.Rules;

/// <summary>Operation Type Existence (specification 5.2.1.1).</summary>
sealed class KnownOperationTypesRule : Rule, IEnter<OperationDefinitionNode>
{
    public void Enter(OperationDefinitionNode node)
    {
        if (Context.Schema.RootType(node.Operation) is null)
            Report(ValidationErrors.UnsupportedOperation(node.Operation.ToString().ToLowerInvariant()), node);
    }
}
