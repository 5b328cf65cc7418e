using System.Linq.Expressions;
using System.Reflection;
using Helsefellesskap.GraphQL.Data.Queries;

namespace Helsefellesskap.GraphQL.Data.Paging;

/// <summary>
/// The whole order of a list: what the query is ordered by already, and the entry's unique key last, so that no two entries are equal and a page can start
/// exactly after one.
/// </summary>
static class KeysetOrder
{
    public static IReadOnlyList<OrderKey> Of<T>(IQueryable<T> query, IReadOnlyList<PropertyInfo> uniqueKey)
    {
        var keys = GivenOrder(query.Expression, typeof(T));
        var descending = keys.Count > 0 && keys[^1].Descending;
        foreach (var property in uniqueKey)
        {
            if (keys.Any(key => IsProperty(key.Selector, property))) continue;
            var entry = Expression.Parameter(typeof(T), "x");
            keys.Add(new OrderKey(Expression.Lambda(Expression.Property(entry, property), entry), descending));
        }
        return keys;
    }

    static bool IsProperty(LambdaExpression selector, PropertyInfo property) =>
        selector.Body is MemberExpression member && member.Expression == selector.Parameters[0] && member.Member.Name == property.Name;

    /// <summary>Reads the OrderBy and ThenBy calls that are in force: the outermost OrderBy and what follows it.</summary>
    static List<OrderKey> GivenOrder(Expression query, Type entry)
    {
        var keys = new List<OrderKey>();
        while (query is MethodCallExpression { Arguments: [var source, ..] } call && IsQueryOf(source.Type, entry))
        {
            if (call.Method.DeclaringType == typeof(Queryable) && IsOrdering(call.Method.Name))
            {
                keys.Insert(0, new OrderKey(EnumRank.Of(Unquote(call.Arguments[1])), call.Method.Name.EndsWith("Descending", StringComparison.Ordinal)));
                if (call.Method.Name.StartsWith("OrderBy", StringComparison.Ordinal)) return keys;
            }
            query = source;
        }
        return keys;
    }

    static bool IsOrdering(string method) => method is nameof(Queryable.OrderBy) or nameof(Queryable.OrderByDescending) or nameof(Queryable.ThenBy) or nameof(Queryable.ThenByDescending);

    static bool IsQueryOf(Type type, Type entry) => typeof(IQueryable<>).MakeGenericType(entry).IsAssignableFrom(type);

    static LambdaExpression Unquote(Expression selector) => (LambdaExpression)(selector is UnaryExpression quote ? quote.Operand : selector);

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
