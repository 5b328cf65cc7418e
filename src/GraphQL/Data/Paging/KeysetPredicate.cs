using System.Linq.Expressions;
using Helsefellesskap.GraphQL.Data.Queries;

namespace Helsefellesskap.GraphQL.Data.Paging;

/// <summary>
/// Keeps the entries that stand after a place of the list. Written as "k1 &gt;= a and (k1 &gt; a or (k2 &gt; b ...))": the first part is what an index on the
/// first key can be entered by.
/// </summary>
static class KeysetPredicate
{
    public static Expression<Func<T, bool>> After<T>(IReadOnlyList<OrderKey> keys, IReadOnlyList<object?> place)
    {
        var entry = Expression.Parameter(typeof(T), "x");
        var values = keys.Select(key => Inlined.Body(key.Selector, entry)).ToList();
        var given = keys.Select((key, index) => QueryParameter.Of(place[index], key.Type)).ToList();
        var after = Beyond(0);
        return Expression.Lambda<Func<T, bool>>(keys is [{ CanBeNull: false }, _, ..] ? Expression.AndAlso(NotBefore(keys[0], values[0], given[0]), after) : after, entry);

        Expression Beyond(int index)
        {
            var isBeyond = keys[index].Descending ? Smaller(keys[index], values[index], given[index]) : Larger(keys[index], values[index], given[index]);
            return index == keys.Count - 1
                ? isBeyond
                : Expression.OrElse(isBeyond, Expression.AndAlso(Expression.Equal(values[index], given[index]), Beyond(index + 1)));
        }
    }

    static UnaryExpression NotBefore(OrderKey key, Expression value, Expression given) =>
        Expression.Not(key.Descending ? Comparisons.GreaterThan(value, given) : Comparisons.LessThan(value, given));

    /// <summary>Null is larger than every value.</summary>
    static Expression Larger(OrderKey key, Expression value, Expression given) => key.CanBeNull
        ? Expression.AndAlso(IsNotNull(given), Expression.OrElse(IsNull(value), Comparisons.GreaterThan(value, given)))
        : Comparisons.GreaterThan(value, given);

    static Expression Smaller(OrderKey key, Expression value, Expression given) => key.CanBeNull
        ? Expression.AndAlso(IsNotNull(value), Expression.OrElse(IsNull(given), Comparisons.LessThan(value, given)))
        : Comparisons.LessThan(value, given);

    static BinaryExpression IsNull(Expression value) => Expression.Equal(value, Expression.Constant(null, value.Type));

    static BinaryExpression IsNotNull(Expression value) => Expression.NotEqual(value, Expression.Constant(null, value.Type));
}
