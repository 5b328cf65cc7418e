using System.Linq.Expressions;
using System.Reflection;
using Helsefellesskap.GraphQL.Data.Queries;

namespace Helsefellesskap.GraphQL.Data.Paging;

/// <summary>Reads one page of a query by the place where it starts, so that a page costs the same wherever in the list it is.</summary>
/// <param name="uniqueKey">The properties that together no two entries share.</param>
/// <param name="place">The field whose list it is, as messages name it.</param>
sealed class KeysetPager<T>(IReadOnlyList<PropertyInfo> uniqueKey, string place)
{
    readonly LambdaExpression[] key = [.. uniqueKey.Select(property =>
    {
        var entry = Expression.Parameter(typeof(T), "x");
        return Expression.Lambda(Expression.Property(entry, property), entry);
    })];

    /// <param name="projection">Reads an entry with only some of its columns; null: whole.</param>
    /// <param name="withCursors">Whether the client reads a cursor; the order's keys are not read otherwise.</param>
    /// <exception cref="InvalidOperationException">The query is ordered in a way that pages cannot keep.</exception>
    public ValueTask<Connection<T>> ReadAsync(
        IQueryable<T> query, PagingArguments page, Expression<Func<T, T>>? projection, bool withCursors, CancellationToken cancellationToken) =>
        RowsOf(query).ReadAsync(page, projection, withCursors, cancellationToken);

    /// <summary>For a client that asks how long the list is, and for nothing of it.</summary>
    public Connection<T> CountOnly(IQueryable<T> query) => new(new List<Edge<T>>(), new PageInfo(false, false, null, null), RowsOf(query).CountAsync);

    IPageRows<T> RowsOf(IQueryable<T> query)
    {
        if (ProjectionLast.Of(query.Expression) is not var (rows, made)) return new PageRows<T, T>(query, null, key, place);
        var type = typeof(PageRows<,>).MakeGenericType(made.Parameters[0].Type, typeof(T));
        return (IPageRows<T>)Activator.CreateInstance(type, query.Provider.CreateQuery(rows), made, key, place)!;
    }
}
