using Helsefellesskap.GraphQL.Execution.Planning;

namespace Helsefellesskap.GraphQL.Execution.Cost;

/// <summary>
/// A plan's estimated cost, remembered with the plan. It depends on a request only through the variables that say how long a list is, and through what those weigh
/// that give input objects: while that is as it was, so is the cost.
/// </summary>
sealed class CostEstimate(SelectionPlan root)
{
    sealed record Known(object?[] Given, OperationCost Cost);

    readonly CostVariables names = CostVariables.Of(root);
    Known? last;

    public OperationCost For(IReadOnlyDictionary<string, object?> variables)
    {
        if (last is { } known && IsSame(known.Given, variables)) return known.Cost;
        var cost = CostAnalyzer.Of(root, variables);
        last = new Known([.. names.Sizing.Select(name => variables.GetValueOrDefault(name)), .. names.Weighed.Select(name => (object)Weight(name, variables))], cost);
        return cost;
    }

    static double Weight(string name, IReadOnlyDictionary<string, object?> variables) => InputCost.Of(variables.GetValueOrDefault(name));

    bool IsSame(object?[] given, IReadOnlyDictionary<string, object?> variables)
    {
        var i = 0;
        foreach (var name in names.Sizing)
            if (!Equals(given[i++], variables.GetValueOrDefault(name))) return false;
        foreach (var name in names.Weighed)
            if ((double)given[i++]! != Weight(name, variables)) return false;
        return true;
    }
}
