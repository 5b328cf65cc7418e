using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Validation.Rules;

/// <summary>A schema and its extensions declare each root operation type once (specification 3.3.1).</summary>
sealed class UniqueOperationTypesRule : Rule, IEnter<OperationTypeDefinitionNode>
{
    readonly Dictionary<OperationKind, OperationTypeDefinitionNode> known = [];

    public void Enter(OperationTypeDefinitionNode node)
    {
        if (!known.TryAdd(node.Operation, node))
            Report(ValidationErrors.DuplicateOperationType(node.Operation.ToString().ToLowerInvariant()), known[node.Operation], node);
    }
}
