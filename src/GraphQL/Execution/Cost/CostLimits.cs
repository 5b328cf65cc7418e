using Helsefellesskap.GraphQL.Execution.Planning;

namespace Helsefellesskap.GraphQL.Execution.Cost;

/// <summary>Keeps operations below the bounds of <see cref="RequestOptions"/> before they run.</summary>
static class CostLimits
{
    /// <exception cref="GraphQLException">The operation is too expensive (HC0047).</exception>
    public static OperationCost Check(OperationPlan plan, IReadOnlyDictionary<string, object?> variables, RequestOptions options)
    {
        if (plan.Aliases > options.MaxAliases)
            throw new GraphQLException($"The operation uses more than {options.MaxAliases} aliases.", ErrorCodes.CostExceeded);
        var cost = plan.Cost.For(variables);
        if (cost.FieldCost > options.Cost.MaxFieldCost) throw Exceeded("field", cost, options.Cost.MaxFieldCost);
        if (cost.TypeCost > options.Cost.MaxTypeCost) throw Exceeded("type", cost, options.Cost.MaxTypeCost);
        return cost;
    }

    static GraphQLException Exceeded(string kind, OperationCost cost, double maximum) => new(new GraphQLError($"The maximum allowed {kind} cost was exceeded.")
    {
        Code = ErrorCodes.CostExceeded,
        Extensions = new Dictionary<string, object?> { ["fieldCost"] = cost.FieldCost, ["typeCost"] = cost.TypeCost, [$"max{char.ToUpperInvariant(kind[0])}{kind[1..]}Cost"] = maximum },
    });

    /// <summary>How many aliases a plan answers with; a selection that many fields share counts for each.</summary>
    public static double CountAliases(SelectionPlan root)
    {
        var known = new Dictionary<SelectionPlan, double>();
        return Count(root);

        double Count(SelectionPlan plan)
        {
            if (known.TryGetValue(plan, out var count)) return count;
            foreach (var field in plan.Fields)
            {
                if (field.Nodes[0].Alias is not null) count++;
                count += field.Selection is null ? 0 : field.Selection.Plans.Max(Count);
            }
            return known[plan] = count;
        }
    }
}
