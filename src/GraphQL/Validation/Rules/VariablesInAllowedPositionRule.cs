using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.GraphQL.Validation.Rules;

/// <summary>All Variable Usages Are Allowed (specification 5.8.5).</summary>
sealed class VariablesInAllowedPositionRule : Rule, ILeave<OperationDefinitionNode>
{
    public void Leave(OperationDefinitionNode node)
    {
        if (node.VariableDefinitions.Count == 0) return;
        var definitions = new Dictionary<string, VariableDefinitionNode>();
        foreach (var definition in node.VariableDefinitions) definitions[definition.Variable.Name.Value] = definition;
        foreach (var usage in Context.Variables.In(node))
            if (definitions.TryGetValue(usage.Node.Name.Value, out var definition)) Check(definition, usage);
    }

    void Check(VariableDefinitionNode definition, VariableUsage usage)
    {
        if (usage.Type is not { } wanted || Context.Schema.TypeFrom(definition.Type) is not { } type) return;
        var name = definition.Variable.Name.Value;
        if (!IsUsageAllowed(type, definition.DefaultValue, wanted, usage.HasDefault))
            Report(ValidationErrors.VariablePosition(name, type, wanted), definition, usage.Node);
        if (usage.Parent is InputObjectType { IsOneOf: true } oneOf && type is not NonNullType)
            Report(ValidationErrors.OneOfVariable(name, type, oneOf), definition, usage.Node);
    }

    /// <summary>IsVariableUsageAllowed(variableDefinition, variableUsage)</summary>
    bool IsUsageAllowed(IType type, ValueNode? defaultValue, IType wanted, bool placeHasDefault)
    {
        if (wanted is not NonNullType nonNull || type is NonNullType) return Context.Schema.IsSubTypeOf(type, wanted);
        return (placeHasDefault || defaultValue is not null and not NullValueNode) && Context.Schema.IsSubTypeOf(type, nonNull.InnerType);
    }
}
