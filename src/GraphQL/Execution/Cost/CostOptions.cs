namespace Helsefellesskap.GraphQL.Execution.Cost;

/// <summary>What an operation may cost, and what is counted where no <c>@cost</c> says it. Names and weights are HotChocolate's; the two bounds are ours.</summary>
public sealed class CostOptions
{
    /// <summary>How much work the resolvers of one operation may be estimated to have, in weights of <c>@cost</c>; more is refused with HC0047.</summary>
    public double MaxFieldCost { get; set; } = 20_000;

    /// <summary>How many objects one answer may be estimated to hold; more is refused with HC0047.</summary>
    public double MaxTypeCost { get; set; } = 20_000;

    /// <summary>What a field weighs whose resolver may ask a database. Null: nothing.</summary>
    public double? DefaultResolverCost { get; set; } = 10;

    public FilterCostOptions Filtering { get; } = new();

    public SortCostOptions Sorting { get; } = new();
}

/// <summary>What filtering adds to a field's cost. The values of variables are counted as if they stood in the document. Null: nothing.</summary>
public sealed class FilterCostOptions
{
    /// <summary>For a <c>where</c> that is given.</summary>
    public double? DefaultFilterArgumentCost { get; set; } = 10;

    /// <summary>For each condition.</summary>
    public double? DefaultFilterOperationCost { get; set; } = 10;

    /// <summary>For each condition that looks into a text, which an index seldom helps with.</summary>
    public double? DefaultExpensiveFilterOperationCost { get; set; } = 20;
}

/// <summary>What sorting adds to a field's cost. Null: nothing.</summary>
public sealed class SortCostOptions
{
    /// <summary>For an <c>order</c> that is given.</summary>
    public double? DefaultSortArgumentCost { get; set; } = 10;

    /// <summary>For each field that the list is ordered by.</summary>
    public double? DefaultSortOperationCost { get; set; } = 10;
}
