using System.Linq.Expressions;

namespace Helsefellesskap.GraphQL.Data.Queries;

/// <summary>What a query says of its own order.</summary>
static class KnownOrder
{
    public static bool IsOrdering(string method) =>
        method is nameof(Queryable.OrderBy) or nameof(Queryable.OrderByDescending) or nameof(Queryable.ThenBy) or nameof(Queryable.ThenByDescending);

    /// <summary>The keys of the OrderBy and ThenBy calls that are in force, the first one first: the outermost OrderBy and what follows it.</summary>
    /// <param name="place">The field whose list it is.</param>
    /// <exception cref="InvalidOperationException">The query is ordered in a way that cannot be told from it, so that pages would come in another order.</exception>
    public static List<(LambdaExpression Selector, bool Descending)> Of(Expression query, Type entry, string place)
    {
        var keys = new List<(LambdaExpression, bool)>();
        var isKept = true;
        while (query is MethodCallExpression { Arguments: [var source, ..] } call)
        {
            isKept &= typeof(IQueryable<>).MakeGenericType(entry).IsAssignableFrom(source.Type) && KeepsOrder(call);
            if (call.Method.DeclaringType == typeof(Queryable) && IsOrdering(call.Method.Name))
            {
                if (!isKept || call.Arguments is not [_, var given] || Quoted.Lambda(given) is not { } selector) throw Lost(place, call);
                keys.Insert(0, (selector, call.Method.Name.EndsWith("Descending", StringComparison.Ordinal)));
                if (call.Method.Name.StartsWith("OrderBy", StringComparison.Ordinal)) return keys;
            }
            query = source;
        }
        return keys;
    }

    static bool KeepsOrder(MethodCallExpression call) => call.Method.DeclaringType != typeof(Queryable) || IsOrdering(call.Method.Name)
        || call.Method.Name is nameof(Queryable.Where) or nameof(Queryable.Take) or nameof(Queryable.Skip) or nameof(Queryable.Distinct);

    static InvalidOperationException Lost(string place, MethodCallExpression order) =>
        new($"{place} is paged and ordered by {order.Arguments[1]}, but pages could not keep that order through what is done to the list afterwards, or by a comparer. Order the list last.");
}
