using System.Collections;
using System.Linq.Expressions;
using Helsefellesskap.GraphQL.Data.Queries;

namespace Helsefellesskap.GraphQL.Data.Filtering;

/// <summary>The operations on single values. Null is a value for <c>eq</c>, <c>neq</c>, <c>in</c> and <c>nin</c>; nothing is larger, smaller or part of it.</summary>
static class ComparisonOperations
{
    public static readonly IReadOnlyDictionary<string, FilterOperation> Equality = new Dictionary<string, FilterOperation>
    {
        ["eq"] = Counted(AreEqual),
        ["neq"] = Counted((target, value) => Expression.Not(AreEqual(target, value))),
    };

    public static readonly IReadOnlyDictionary<string, FilterOperation> Sets = new Dictionary<string, FilterOperation>
    {
        ["in"] = Counted(IsOneOf),
        ["nin"] = Counted((target, value) => Expression.Not(IsOneOf(target, value))),
    };

    public static readonly IReadOnlyDictionary<string, FilterOperation> Order = new Dictionary<string, FilterOperation>
    {
        ["gt"] = Comparing(ExpressionType.GreaterThan),
        ["ngt"] = Not(Comparing(ExpressionType.GreaterThan)),
        ["gte"] = Comparing(ExpressionType.GreaterThanOrEqual),
        ["ngte"] = Not(Comparing(ExpressionType.GreaterThanOrEqual)),
        ["lt"] = Comparing(ExpressionType.LessThan),
        ["nlt"] = Not(Comparing(ExpressionType.LessThan)),
        ["lte"] = Comparing(ExpressionType.LessThanOrEqual),
        ["nlte"] = Not(Comparing(ExpressionType.LessThanOrEqual)),
    };

    public static readonly IReadOnlyDictionary<string, FilterOperation> Text = new Dictionary<string, FilterOperation>
    {
        ["contains"] = Matching(nameof(string.Contains)),
        ["ncontains"] = Not(Matching(nameof(string.Contains))),
        ["startsWith"] = Matching(nameof(string.StartsWith)),
        ["nstartsWith"] = Not(Matching(nameof(string.StartsWith))),
        ["endsWith"] = Matching(nameof(string.EndsWith)),
        ["nendsWith"] = Not(Matching(nameof(string.EndsWith))),
    };

    static FilterOperation Counted(Func<Expression, object?, Expression> operation) => (target, value, budget) =>
    {
        budget.Spend();
        return operation(target, value);
    };

    static FilterOperation Not(FilterOperation operation) => (target, value, budget) => Expression.Not(operation(target, value, budget));

    static FilterOperation Comparing(ExpressionType comparison) => Counted((target, value) =>
        value is null ? Expression.Constant(false) : Comparisons.Compare(comparison, target, Parameter(target, value)));

    static FilterOperation Matching(string method) => Counted((target, value) => value is null
        ? Expression.Constant(false)
        : Expression.AndAlso(
            Expression.NotEqual(target, Expression.Constant(null, target.Type)),
            Expression.Call(target, typeof(string).GetMethod(method, [typeof(string)])!, Parameter(target, value))));

    static Expression AreEqual(Expression target, object? value) =>
        value is null && !CanBeNull(target.Type) ? Expression.Constant(false) : Expression.Equal(target, Parameter(target, value));

    static Expression IsOneOf(Expression target, object? value)
    {
        var values = ValueConversion.ToList((IEnumerable?)value ?? Array.Empty<object>(), target.Type);
        return Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [target.Type], QueryParameter.Of(values, values.GetType()), target);
    }

    static Expression Parameter(Expression target, object? value) => QueryParameter.Of(ValueConversion.To(value, target.Type), target.Type);

    static bool CanBeNull(Type type) => !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;
}
