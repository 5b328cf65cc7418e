using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Validation.Rules;

/// <summary>All Variable Uses Defined (specification 5.8.3).</summary>
sealed class NoUndefinedVariablesRule : Rule, ILeave<OperationDefinitionNode>
{
    public void Leave(OperationDefinitionNode node)
    {
        var usages = Context.Variables.In(node);
        if (usages.Count == 0) return;
        var defined = node.VariableDefinitions.Select(definition => definition.Variable.Name.Value).ToHashSet();
        foreach (var usage in usages)
            if (!defined.Contains(usage.Node.Name.Value)) Report(ValidationErrors.UndefinedVariable(usage.Node.Name.Value, node.Name?.Value), usage.Node, node);
    }
}
