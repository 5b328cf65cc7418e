using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Validation.Rules;

/// <summary>Executable Definitions (specification 5.1.1): a document to execute holds operations and fragments only.</summary>
sealed class ExecutableDefinitionsRule : Rule, IEnter<DocumentNode>
{
    public void Enter(DocumentNode node)
    {
        foreach (var definition in node.Definitions.OfType<TypeSystemDefinitionNode>()) Report(ValidationErrors.NotExecutable(NameOf(definition)), definition);
    }

    static string NameOf(TypeSystemDefinitionNode definition) => definition switch
    {
        TypeDefinitionNode type => $"\"{type.Name}\"",
        DirectiveDefinitionNode directive => $"\"{directive.Name}\"",
        _ => "schema",
    };
}
