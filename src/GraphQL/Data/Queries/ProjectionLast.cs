using System.Linq.Expressions;

namespace Helsefellesskap.GraphQL.Data.Queries;

/// <summary>
/// A query with its projection taken off: <c>rows.OrderBy(a).Select(p).Where(c)</c> is <c>rows.OrderBy(a).Where(c on the row)</c>, and then p. What rows are
/// ordered by is so at hand where a page is cut, whether the projection keeps it or not.
/// </summary>
static class ProjectionLast
{
    /// <summary>Null where the query has no projection, or one below a step that does not go with a row at a time (Distinct, GroupBy).</summary>
    public static (Expression Rows, LambdaExpression Projection)? Of(Expression query)
    {
        if (query is not MethodCallExpression { Method.IsGenericMethod: true, Arguments: [var source, ..] } call) return null;
        if (IsSelect(call)) return Select(source, Quoted.Lambda(call.Arguments[1])!);
        if (!IsRowByRow(call) || Of(source) is not var (rows, projection)) return null;
        return (Step(call, rows, projection), projection);
    }

    static (Expression, LambdaExpression) Select(Expression source, LambdaExpression projection) => Of(source) is var (rows, inner)
        ? (rows, ProjectedMembers.Through(inner, projection))
        : (source, projection);

    /// <summary>The same step on rows.</summary>
    static MethodCallExpression Step(MethodCallExpression call, Expression rows, LambdaExpression projection)
    {
        var further = call.Arguments.Skip(1).Select(argument => Quoted.Lambda(argument) is { } lambda ? ProjectedMembers.Through(projection, lambda) : argument).ToList();
        Type[] types = [projection.Parameters[0].Type, .. call.Method.GetGenericArguments().Skip(1)];
        return Expression.Call(call.Method.GetGenericMethodDefinition().MakeGenericMethod(types), [rows, .. further]);
    }

    static bool IsSelect(MethodCallExpression call) =>
        call.Method.DeclaringType == typeof(Queryable) && call.Method.Name == nameof(Queryable.Select) && Quoted.Lambda(call.Arguments[1]) is { Parameters.Count: 1 };

    /// <summary>Each row is kept, left out or placed by itself; so do a provider's own marks of a query (AsNoTracking, TagWith).</summary>
    static bool IsRowByRow(MethodCallExpression call) => call.Method.DeclaringType == typeof(Queryable)
        ? IsKnown(call.Method.Name) && call.Arguments.Skip(1).All(argument => Quoted.Lambda(argument) is null or { Parameters.Count: 1 })
        : call.Method.IsStatic && call.Method.GetGenericArguments() is [var entry] && call.Type == call.Method.GetParameters()[0].ParameterType
            && call.Type == typeof(IQueryable<>).MakeGenericType(entry) && call.Arguments.Skip(1).All(argument => Quoted.Lambda(argument) is null);

    static bool IsKnown(string method) => KnownOrder.IsOrdering(method) || method is nameof(Queryable.Where) or nameof(Queryable.Take) or nameof(Queryable.Skip);
}
