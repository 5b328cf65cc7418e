using System.Linq.Expressions;
using Helsefellesskap.GraphQL.Data.Queries;

namespace Helsefellesskap.GraphQL.Data.Paging;

/// <summary>An entry together with the values of the order's keys, all read in one go.</summary>
sealed class PageRow<T>
{
    public required T Node { get; init; }
    public required object?[] Keys { get; init; }

    /// <param name="entry">What makes an entry of a row.</param>
    /// <param name="keys">The order's keys, on the row.</param>
    public static Expression<Func<TRow, PageRow<T>>> Selector<TRow>(Expression<Func<TRow, T>> entry, IReadOnlyList<OrderKey> keys)
    {
        var row = entry.Parameters[0];
        var values = keys.Select(key => Expression.Convert(Inlined.Body(key.Selector, row), typeof(object)));
        return Expression.Lambda<Func<TRow, PageRow<T>>>(
            Expression.MemberInit(
                Expression.New(typeof(PageRow<T>)),
                Expression.Bind(typeof(PageRow<T>).GetProperty(nameof(Node))!, entry.Body),
                Expression.Bind(typeof(PageRow<T>).GetProperty(nameof(Keys))!, Expression.NewArrayInit(typeof(object), values))),
            row);
    }
}
