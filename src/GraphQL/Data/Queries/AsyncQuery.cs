namespace Helsefellesskap.GraphQL.Data.Queries;

/// <summary>Runs a query without knowing its provider: one that can be read asynchronously is, any other at once.</summary>
static class AsyncQuery
{
    public static async ValueTask<List<T>> ToListAsync<T>(IQueryable<T> query, CancellationToken cancellationToken)
    {
        if (query is not IAsyncEnumerable<T> rows) return [.. query];
        var list = new List<T>();
        await foreach (var row in rows.WithCancellation(cancellationToken)) list.Add(row);
        return list;
    }

    /// <summary>Counts without a provider's own asynchronous Count: as the only group of all rows.</summary>
    public static async ValueTask<int> CountAsync<T>(IQueryable<T> query, CancellationToken cancellationToken)
    {
        if (query is not IAsyncEnumerable<T>) return query.Count();
        var counts = await ToListAsync(query.GroupBy(_ => 1).Select(all => all.Count()), cancellationToken);
        return counts.Count == 0 ? 0 : counts[0];
    }
}
