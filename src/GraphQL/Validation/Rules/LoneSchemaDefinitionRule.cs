using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Validation.Rules;

/// <summary>A document defines at most one schema (specification 3.3.1).</summary>
sealed class LoneSchemaDefinitionRule : Rule, IEnter<SchemaDefinitionNode>
{
    bool isDefined;

    public void Enter(SchemaDefinitionNode node)
    {
        if (node.IsExtension) return;
        if (isDefined) Report(ValidationErrors.SecondSchemaDefinition, node);
        isDefined = true;
    }
}
