namespace Helsefellesskap.GraphQL.Data.Filtering;

/// <summary>Bounds what one filter may ask of the database: how deep its conditions nest, and how many there are.</summary>
sealed class FilterBudget(int maxDepth, int maxOperations)
{
    int depth;
    int operations;

    public void Spend()
    {
        if (++operations > maxOperations) throw new GraphQLException($"The filter has more than {maxOperations} conditions.", ErrorCodes.CostExceeded);
    }

    public void Enter()
    {
        if (++depth > maxDepth) throw new GraphQLException($"The filter is nested more than {maxDepth} levels deep.", ErrorCodes.DepthExceeded);
    }

    public void Leave() => depth--;
}
