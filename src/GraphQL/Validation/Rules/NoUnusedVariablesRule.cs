using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Validation.Rules;

/// <summary>All Variables Used (specification 5.8.4).</summary>
sealed class NoUnusedVariablesRule : Rule, ILeave<OperationDefinitionNode>
{
    public void Leave(OperationDefinitionNode node)
    {
        if (node.VariableDefinitions.Count == 0) return;
        var used = Context.Variables.In(node).Select(usage => usage.Node.Name.Value).ToHashSet();
        foreach (var definition in node.VariableDefinitions)
        {
            var name = definition.Variable.Name.Value;
            if (!used.Contains(name)) Report(ValidationErrors.UnusedVariable(name, node.Name?.Value), definition);
        }
    }
}
