using System.Linq.Expressions;
using Helsefellesskap.GraphQL.Data.Queries;

namespace Helsefellesskap.GraphQL.Data.Paging;

/// <summary>
/// The whole order of a list: what the query is ordered by already, and the entry's unique key last, so that no two entries are equal and a page can start
/// exactly after one.
/// </summary>
static class KeysetOrder
{
    /// <param name="rows">The query without its projection.</param>
    /// <param name="uniqueKey">The values that no two rows share.</param>
    /// <param name="place">The field whose list it is.</param>
    /// <exception cref="InvalidOperationException">The query's order cannot be kept.</exception>
    public static IReadOnlyList<OrderKey> Of<TRow>(IQueryable<TRow> rows, IEnumerable<LambdaExpression> uniqueKey, string place)
    {
        // All on one parameter, so that the same key is the same text.
        var row = Expression.Parameter(typeof(TRow), "x");
        var keys = KnownOrder.Of(rows.Expression, typeof(TRow), place).ConvertAll(given => Key(given.Selector, given.Descending));
        var descending = keys.Count > 0 && keys[^1].Descending;
        foreach (var unique in uniqueKey.Select(selector => Key(selector, descending)))
        {
            if (keys.All(key => key.Selector.Body.ToString() != unique.Selector.Body.ToString())) keys.Add(unique);
        }
        return keys;

        OrderKey Key(LambdaExpression selector, bool descending) => new(Expression.Lambda(EnumRank.Of(NullableKey.Of(Inlined.Body(selector, row))), row), descending);
    }

    public static IQueryable<T> Apply<T>(IQueryable<T> query, IEnumerable<OrderKey> keys)
    {
        var isFirst = true;
        foreach (var key in keys)
        {
            if (key.CanBeNull)
            {
                query = Apply(query, IsNull(key.Selector), key.Descending, isFirst);
                isFirst = false;
            }
            query = Apply(query, key.Selector, key.Descending, isFirst);
            isFirst = false;
        }
        return query;
    }

    static IQueryable<T> Apply<T>(IQueryable<T> query, LambdaExpression selector, bool descending, bool isFirst)
    {
        var method = (isFirst ? "OrderBy" : "ThenBy") + (descending ? "Descending" : "");
        return query.Provider.CreateQuery<T>(
            Expression.Call(typeof(Queryable), method, [typeof(T), selector.ReturnType], query.Expression, Expression.Quote(selector)));
    }

    static LambdaExpression IsNull(LambdaExpression selector) =>
        Expression.Lambda(Expression.Equal(selector.Body, Expression.Constant(null, selector.ReturnType)), selector.Parameters);
}
