using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Validation.Rules;

/// <summary>All types of a schema have different names (specification 3.3).</summary>
sealed class UniqueTypeNamesRule : Rule, IEnter<TypeDefinitionNode>
{
    readonly UniqueNames names = new();

    public void Enter(TypeDefinitionNode node)
    {
        if (!node.IsExtension && names.Earlier(node.Name) is { } earlier) Report(ValidationErrors.DuplicateType(node.Name.Value), earlier, node.Name);
    }
}
