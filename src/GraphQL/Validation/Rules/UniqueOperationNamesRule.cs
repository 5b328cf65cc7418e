using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Validation.Rules;

/// <summary>Operation Name Uniqueness (specification 5.2.2.1).</summary>
sealed class UniqueOperationNamesRule : Rule, IEnter<OperationDefinitionNode>
{
    readonly UniqueNames names = new();

    public void Enter(OperationDefinitionNode node)
    {
        if (node.Name is { } name && names.Earlier(name) is { } earlier) Report(ValidationErrors.DuplicateOperation(name.Value), earlier, name);
    }
}
