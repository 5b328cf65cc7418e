using System.Linq.Expressions;
using Helsefellesskap.GraphQL.Data.Queries;

namespace Helsefellesskap.GraphQL.Data.Paging;

/// <summary>A list whose entries are made of rows. Pages are cut of the rows, which have what they are ordered by.</summary>
interface IPageRows<T>
{
    ValueTask<Connection<T>> ReadAsync(PagingArguments page, Expression<Func<T, T>>? projection, bool withCursors, CancellationToken cancellationToken);

    ValueTask<int> CountAsync(CancellationToken cancellationToken);
}

/// <param name="made">What makes an entry of a row; null where the row is the entry.</param>
/// <param name="uniqueKey">The values that no two entries share.</param>
/// <param name="place">The field whose list it is.</param>
sealed class PageRows<TRow, T>(IQueryable<TRow> rows, Expression<Func<TRow, T>>? made, IReadOnlyList<LambdaExpression> uniqueKey, string place) : IPageRows<T>
{
    public async ValueTask<Connection<T>> ReadAsync(PagingArguments page, Expression<Func<T, T>>? projection, bool withCursors, CancellationToken cancellationToken)
    {
        var keys = KeysetOrder.Of(rows, made is null ? uniqueKey : uniqueKey.Select(key => ProjectedMembers.Through(made, key)), place);
        var fingerprint = Cursor.Fingerprint(keys);
        var reversed = keys.Select(key => key.Reversed()).ToList();

        var rest = rows;
        if (page.After is { } after) rest = rest.Where(KeysetPredicate.After<TRow>(keys, Cursor.Parse(after, fingerprint, keys)));
        if (page.Before is { } before) rest = rest.Where(KeysetPredicate.After<TRow>(reversed, Cursor.Parse(before, fingerprint, keys)));
        rest = KeysetOrder.Apply(rest, page.IsBackward ? reversed : keys);

        // One more than asked for says whether there are further entries.
        var selector = PageRow<T>.Selector(Entry(projection), withCursors ? keys : []);
        var entries = await AsyncQuery.ToListAsync(Take(rest, page.Size + 1).Select(selector), cancellationToken);
        var hasMore = entries.Count > page.Size;
        if (hasMore) entries.RemoveAt(entries.Count - 1);
        if (page.IsBackward) entries.Reverse();
        var edges = entries.ConvertAll(entry => new Edge<T>(withCursors ? Cursor.Format(fingerprint, entry.Keys) : "", entry.Node));
        var info = new PageInfo(
            page.IsBackward ? page.Before is not null : hasMore,
            page.IsBackward ? hasMore : page.After is not null,
            edges.Count > 0 ? edges[0].Cursor : null,
            edges.Count > 0 ? edges[^1].Cursor : null);
        return new Connection<T>(edges, info, CountAsync);
    }

    public ValueTask<int> CountAsync(CancellationToken cancellationToken) => AsyncQuery.CountAsync(rows, cancellationToken);

    Expression<Func<TRow, T>> Entry(Expression<Func<T, T>>? projection) => made is not null && projection is not null
        ? (Expression<Func<TRow, T>>)ProjectedMembers.Through(made, projection)
        : made ?? (projection as Expression<Func<TRow, T>>) ?? (Expression<Func<TRow, T>>)(object)(Expression<Func<T, T>>)(entry => entry);

    static IQueryable<TRow> Take(IQueryable<TRow> query, int count) => query.Provider.CreateQuery<TRow>(
        Expression.Call(typeof(Queryable), nameof(Queryable.Take), [typeof(TRow)], query.Expression, QueryParameter.Typed(count)));
}
