using System.Linq.Expressions;
using Helsefellesskap.GraphQL.Data.Queries;

namespace Helsefellesskap.GraphQL.Data.Paging;

/// <summary>An entry together with the values of the order's keys, all read in one go.</summary>
sealed class PageRow<T>
{
    public required T Node { get; init; }
    public required object?[] Keys { get; init; }

    public static Expression<Func<T, PageRow<T>>> Selector(Expression<Func<T, T>>? projection, IReadOnlyList<OrderKey> keys)
    {
        var entry = Expression.Parameter(typeof(T), "x");
        var values = keys.Select(key => Expression.Convert(Inlined.Body(key.Selector, entry), typeof(object)));
        return Expression.Lambda<Func<T, PageRow<T>>>(
            Expression.MemberInit(
                Expression.New(typeof(PageRow<T>)),
                Expression.Bind(typeof(PageRow<T>).GetProperty(nameof(Node))!, projection is null ? entry : Inlined.Body(projection, entry)),
                Expression.Bind(typeof(PageRow<T>).GetProperty(nameof(Keys))!, Expression.NewArrayInit(typeof(object), values))),
            entry);
    }
}
