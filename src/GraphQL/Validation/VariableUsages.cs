using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.GraphQL.Validation;

/// <summary>Where variables are used, and as what.</summary>
sealed class VariableUsages(ValidationContext context)
{
    static readonly RuleSet Collecting = new(() => new Collector());

    readonly Dictionary<DefinitionNode, List<VariableUsage>> byDefinition = [];
    readonly Dictionary<OperationDefinitionNode, List<VariableUsage>> byOperation = [];

    /// <summary>Uses in the operation and then in the fragments that it reaches.</summary>
    public IReadOnlyList<VariableUsage> In(OperationDefinitionNode operation)
    {
        if (byOperation.TryGetValue(operation, out var known)) return known;
        List<VariableUsage> usages = [.. Within(operation)];
        foreach (var fragment in context.Fragments.ReachableFrom(operation))
        {
            var more = Within(fragment);
            context.Fragments.Spend(more.Count);
            usages.AddRange(more);
        }
        return byOperation[operation] = usages;
    }

    List<VariableUsage> Within(DefinitionNode definition)
    {
        if (byDefinition.TryGetValue(definition, out var known)) return known;
        var types = new TypeInfo(context.Schema);
        var collector = new Collector { Types = types };
        new DocumentWalker(Collecting, [collector], types).Visit(definition);
        return byDefinition[definition] = collector.Found;
    }

    sealed class Collector : Rule, IEnter<VariableNode>, IEnter<VariableDefinitionNode>, ILeave<VariableDefinitionNode>
    {
        bool isDefinition;

        public TypeInfo? Types { get; init; }

        public List<VariableUsage> Found { get; } = [];

        public void Enter(VariableDefinitionNode node) => isDefinition = true;

        public void Leave(VariableDefinitionNode node) => isDefinition = false;

        public void Enter(VariableNode node)
        {
            if (!isDefinition) Found.Add(new VariableUsage(node, Types!.Input, Types.HasDefault, Types.ParentInput));
        }
    }
}

/// <param name="Node">The variable where it is used.</param>
/// <param name="Type">What the place expects.</param>
/// <param name="HasDefault">Whether the place has a default of its own.</param>
/// <param name="Parent">The type of the input around the place.</param>
sealed record VariableUsage(VariableNode Node, IType? Type, bool HasDefault, IType? Parent);
