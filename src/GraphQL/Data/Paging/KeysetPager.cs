using System.Linq.Expressions;
using System.Reflection;
using Helsefellesskap.GraphQL.Data.Queries;

namespace Helsefellesskap.GraphQL.Data.Paging;

/// <summary>Reads one page of a query by the place where it starts, so that a page costs the same wherever in the list it is.</summary>
/// <param name="uniqueKey">The properties that together no two entries share.</param>
sealed class KeysetPager<T>(IReadOnlyList<PropertyInfo> uniqueKey)
{
    /// <param name="projection">Reads an entry with only some of its columns; null: whole.</param>
    /// <param name="withCursors">Whether the client reads a cursor; the order's keys are not read otherwise.</param>
    public async ValueTask<Connection<T>> ReadAsync(
        IQueryable<T> query, PagingArguments page, Expression<Func<T, T>>? projection, bool withCursors, CancellationToken cancellationToken)
    {
        var keys = KeysetOrder.Of(query, uniqueKey);
        var fingerprint = Cursor.Fingerprint(keys);
        var reversed = keys.Select(key => key.Reversed()).ToList();

        var rest = query;
        if (page.After is { } after) rest = rest.Where(KeysetPredicate.After<T>(keys, Cursor.Parse(after, fingerprint, keys)));
        if (page.Before is { } before) rest = rest.Where(KeysetPredicate.After<T>(reversed, Cursor.Parse(before, fingerprint, keys)));
        rest = KeysetOrder.Apply(rest, page.IsBackward ? reversed : keys);

        // One more than asked for says whether there are further entries.
        var rows = await AsyncQuery.ToListAsync(Take(rest, page.Size + 1).Select(PageRow<T>.Selector(projection, withCursors ? keys : [])), cancellationToken);
        var hasMore = rows.Count > page.Size;
        if (hasMore) rows.RemoveAt(rows.Count - 1);
        if (page.IsBackward) rows.Reverse();
        var edges = rows.ConvertAll(row => new Edge<T>(withCursors ? Cursor.Format(fingerprint, row.Keys) : "", row.Node));
        var info = new PageInfo(
            page.IsBackward ? page.Before is not null : hasMore,
            page.IsBackward ? hasMore : page.After is not null,
            edges.Count > 0 ? edges[0].Cursor : null,
            edges.Count > 0 ? edges[^1].Cursor : null);
        return new Connection<T>(edges, info, cancellation => AsyncQuery.CountAsync(query, cancellation));
    }

    /// <summary>For a client that asks how long the list is, and for nothing of it.</summary>
    public static Connection<T> CountOnly(IQueryable<T> query) =>
        new(new List<Edge<T>>(), new PageInfo(false, false, null, null), cancellation => AsyncQuery.CountAsync(query, cancellation));

    static IQueryable<T> Take(IQueryable<T> query, int count) => query.Provider.CreateQuery<T>(
        Expression.Call(typeof(Queryable), nameof(Queryable.Take), [typeof(T)], query.Expression, QueryParameter.Typed(count)));
}
