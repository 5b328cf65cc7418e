using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Validation.Rules;

/// <summary>A schema and its extensions declare each root operation type once (specification 3.3.1).</summary>
sealed class UniqueOperationTypesRule : Rule, IEnter<SchemaDefinitionNode>
{
    readonly Dictionary<OperationKind, OperationTypeDefinitionNode> known = [];

    public void Enter(SchemaDefinitionNode node)
    {
        foreach (var declared in node.OperationTypes)
            if (!known.TryAdd(declared.Operation, declared))
                Report(ValidationErrors.DuplicateOperationType(declared.Operation.ToString().ToLowerInvariant()), known[declared.Operation], declared);
    }
}
