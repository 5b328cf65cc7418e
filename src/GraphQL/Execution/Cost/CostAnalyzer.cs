using Helsefellesskap.GraphQL.Execution.Planning;

namespace Helsefellesskap.GraphQL.Execution.Cost;

/// <summary>
/// Estimates a plan's cost. A selection that several fields share is counted once and used for all, so that the estimate takes no longer than the plan is
/// large, however much it multiplies.
/// </summary>
sealed class CostAnalyzer(IReadOnlyDictionary<string, object?> variables)
{
    readonly Dictionary<SelectionPlan, OperationCost> known = [];

    public static OperationCost Of(SelectionPlan root, IReadOnlyDictionary<string, object?> variables) =>
        new OperationCost(0, 1) + new CostAnalyzer(variables).Selection(root);

    OperationCost Selection(SelectionPlan plan)
    {
        if (known.TryGetValue(plan, out var cost)) return cost;
        foreach (var field in plan.Fields) cost += Field(field, ownSize: null);
        return known[plan] = cost;
    }

    /// <param name="ownSize">The list's length where the field above says it.</param>
    OperationCost Field(PlanField field, double? ownSize)
    {
        var cost = FieldCost.Of(field.Definition);
        var size = cost.ListSize?.Of(field, variables);
        var below = default(OperationCost);
        foreach (var plan in field.Selection?.Plans ?? [])
        {
            below = OperationCost.Max(below, cost.ListSize is { SizedFields.Count: > 0 } sized ? Sized(plan, sized.SizedFields, size!.Value) : Selection(plan));
        }
        var times = !cost.IsList ? 1 : ownSize ?? size ?? 1;
        return new OperationCost(cost.Weight + cost.OfArguments(field, variables), 0) + times * (new OperationCost(0, cost.ObjectWeight) + below);
    }

    OperationCost Sized(SelectionPlan plan, IReadOnlyList<string> sizedFields, double size)
    {
        var cost = default(OperationCost);
        foreach (var field in plan.Fields) cost += Field(field, sizedFields.Contains(field.Definition.Name) ? size : null);
        return cost;
    }
}
