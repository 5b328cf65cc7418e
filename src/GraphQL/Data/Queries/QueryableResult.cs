namespace Helsefellesskap.GraphQL.Data.Queries;

/// <summary>What a resolver returned, as a query.</summary>
static class QueryableResult
{
    /// <exception cref="InvalidOperationException">It is no list of the type.</exception>
    public static IQueryable<T> Of<T>(object? result) => result switch
    {
        IQueryable<T> query => query,
        IEnumerable<T> list => list.AsQueryable(),
        _ => throw new InvalidOperationException($"A field with paging, filtering or sorting returns an IQueryable<{typeof(T).Name}> or a list, not {result?.GetType().Name ?? "null"}."),
    };
}
