using System.Linq.Expressions;
using System.Reflection;
using Helsefellesskap.GraphQL.Data.Queries;
using Helsefellesskap.GraphQL.Execution.Cost;
using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.GraphQL.Data.Sorting;

/// <summary>A coerced sort input object: for each property of its type, the direction, or the sort input of the object that it refers to.</summary>
sealed class SortNode(InputObjectType type, IReadOnlyList<PropertyInfo> properties, object?[] values) : IWeighedInput
{
    public double Weight => InputCost.Of(type, values);

    public IEnumerable<(Expression Key, bool Descending)> KeysOn(Expression target)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (ReferenceEquals(values[i], Absent.Value)) continue;
            var key = Expression.Property(target, properties[i]);
            if (values[i] is SortEnumType direction) yield return (EnumRank.Of(NullableKey.Of(key)), direction is SortEnumType.Desc);
            if (values[i] is not SortNode inner) continue;
            foreach (var nested in inner.KeysOn(key)) yield return nested;
        }
    }

    /// <summary>Orders the query by the inputs one after another, in place of what order it had; leaves it as it is where they say nothing.</summary>
    public static IQueryable<T> Apply<T>(IQueryable<T> query, IEnumerable<SortNode> inputs)
    {
        var entry = Expression.Parameter(typeof(T), "x");
        var isFirst = true;
        foreach (var (key, descending) in inputs.SelectMany(input => input.KeysOn(entry)))
        {
            var method = (isFirst ? "OrderBy" : "ThenBy") + (descending ? "Descending" : "");
            query = query.Provider.CreateQuery<T>(
                Expression.Call(typeof(Queryable), method, [typeof(T), key.Type], query.Expression, Expression.Quote(Expression.Lambda(key, entry))));
            isFirst = false;
        }
        return query;
    }
}
