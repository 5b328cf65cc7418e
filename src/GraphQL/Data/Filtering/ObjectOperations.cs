using System.Collections;
using System.Linq.Expressions;
using System.Reflection;

namespace Helsefellesskap.GraphQL.Data.Filtering;

/// <summary>The operations that lead to further filters: alternatives, a property, the entries of a list. A filter that is null says nothing.</summary>
static class ObjectOperations
{
    public static Expression And(Expression target, object? value, FilterBudget budget) =>
        Nodes(value).Aggregate(FilterNode.True, (all, node) => FilterNode.And(all, node.On(target, budget)));

    public static Expression Or(Expression target, object? value, FilterBudget budget) =>
        Nodes(value).Aggregate(default(Expression), (any, node) => FilterNode.Or(any, node.On(target, budget))) ?? FilterNode.True;

    /// <summary>The conditions of a single value's operations on one property.</summary>
    public static FilterOperation Leaf(PropertyInfo property) =>
        (target, value, budget) => value is FilterNode node ? node.On(Expression.Property(target, property), budget) : FilterNode.True;

    /// <summary>Conditions on the object that a property refers to; one that is not there meets none.</summary>
    public static FilterOperation Object(PropertyInfo property) => (target, value, budget) =>
    {
        if (value is not FilterNode node) return FilterNode.True;
        var inner = Expression.Property(target, property);
        var conditions = node.On(inner, budget);
        return conditions == FilterNode.True || inner.Type.IsValueType
            ? conditions
            : Expression.AndAlso(Expression.NotEqual(inner, Expression.Constant(null, inner.Type)), conditions);
    };

    public static Dictionary<string, FilterOperation> List(Type element) => new()
    {
        ["all"] = Quantified(nameof(Enumerable.All), element, negated: false),
        ["none"] = Quantified(nameof(Enumerable.Any), element, negated: true),
        ["some"] = Quantified(nameof(Enumerable.Any), element, negated: false),
        ["any"] = (target, value, budget) =>
        {
            budget.Spend();
            var any = Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [element], target);
            return value is bool wanted ? wanted ? any : Expression.Not(any) : FilterNode.True;
        },
    };

    static FilterOperation Quantified(string method, Type element, bool negated) => (target, value, budget) =>
    {
        if (value is not FilterNode node) return FilterNode.True;
        budget.Spend();
        var entry = Expression.Parameter(element, "e");
        var found = Expression.Call(typeof(Enumerable), method, [element], target, Expression.Lambda(node.On(entry, budget), entry));
        return negated ? Expression.Not(found) : found;
    };

    static IEnumerable<FilterNode> Nodes(object? value) => value switch
    {
        null => [],
        FilterNode node => [node],
        IEnumerable nodes => nodes.OfType<FilterNode>(),
        _ => [],
    };
}
