using Helsefellesskap.GraphQL.Execution.Planning;

namespace Helsefellesskap.GraphQL.Execution.Cost;

/// <summary>
/// A plan's estimated cost, remembered with the plan. It depends on a request only through the variables that say how long a list is: while those are what they
/// were, so is the cost.
/// </summary>
sealed class CostEstimate(SelectionPlan root)
{
    sealed record Known(object?[] Sizes, OperationCost Cost);

    readonly string[] names = SizingVariables.Of(root);
    Known? last;

    public OperationCost For(IReadOnlyDictionary<string, object?> variables)
    {
        if (last is { } known && IsSame(known.Sizes, variables)) return known.Cost;
        var cost = CostAnalyzer.Of(root, variables);
        last = new Known([.. Sizes(variables)], cost);
        return cost;
    }

    IEnumerable<object?> Sizes(IReadOnlyDictionary<string, object?> variables) => names.Select(name => variables.GetValueOrDefault(name));

    bool IsSame(object?[] sizes, IReadOnlyDictionary<string, object?> variables)
    {
        for (var i = 0; i < names.Length; i++)
            if (!Equals(sizes[i], variables.GetValueOrDefault(names[i]))) return false;
        return true;
    }
}
