namespace Helsefellesskap.GraphQL.Data.Queries;

/// <summary>What a resolver returned, as a query.</summary>
static class QueryableResult
{
    /// <exception cref="InvalidOperationException">It is no list of the type.</exception>
    public static IQueryable<T> Of<T>(object? result) => result switch
    {
        IQueryable<T> query => query,
        IEnumerable<T> list => InItsOrder(list),
        _ => throw new InvalidOperationException($"A field with paging, filtering or sorting returns an IQueryable<{typeof(T).Name}> or a list, not {result?.GetType().Name ?? "null"}."),
    };

    /// <summary>The order of a list is its own, and pages have to tell it: an entry's place is a key like any other.</summary>
    static IQueryable<T> InItsOrder<T>(IEnumerable<T> list) =>
        list.Select((entry, index) => new Placed<T>(entry, index)).AsQueryable().OrderBy(placed => placed.Index).Select(placed => placed.Entry);

    sealed record Placed<T>(T Entry, int Index);
}
