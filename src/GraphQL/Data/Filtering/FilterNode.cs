using System.Linq.Expressions;
using Helsefellesskap.GraphQL.Execution.Cost;
using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.GraphQL.Data.Filtering;

/// <summary>What one input field of a filter means: the condition on <paramref name="target"/> that <paramref name="value"/> makes of it.</summary>
delegate Expression FilterOperation(Expression target, object? value, FilterBudget budget);

/// <summary>
/// A coerced filter input object. What its fields mean was decided once for its type, so that a filter type that contains itself is no deeper than what the
/// client sends.
/// </summary>
sealed class FilterNode(InputObjectType type, IReadOnlyList<FilterOperation> operations, object?[] values) : IWeighedInput
{
    public static Expression True { get; } = Expression.Constant(true);

    public double Weight => InputCost.Of(type, values);

    /// <summary>All given conditions on the target; <see cref="True"/> where there are none.</summary>
    public Expression On(Expression target, FilterBudget budget)
    {
        budget.Enter();
        var all = True;
        for (var i = 0; i < values.Length; i++)
        {
            if (!ReferenceEquals(values[i], Absent.Value)) all = And(all, operations[i](target, values[i], budget));
        }
        budget.Leave();
        return all;
    }

    public IQueryable<T> Apply<T>(IQueryable<T> query, FilterBudget budget)
    {
        var entry = Expression.Parameter(typeof(T), "x");
        var condition = On(entry, budget);
        return condition == True ? query : query.Where(Expression.Lambda<Func<T, bool>>(condition, entry));
    }

    public static Expression And(Expression left, Expression right) => left == True ? right : right == True ? left : Expression.AndAlso(left, right);

    /// <summary>An alternative without conditions holds always, and so does the whole.</summary>
    public static Expression Or(Expression? left, Expression right) => left is null ? right : left == True || right == True ? True : Expression.OrElse(left, right);
}
