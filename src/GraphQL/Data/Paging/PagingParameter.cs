using System.Linq.Expressions;
using System.Reflection;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.GraphQL.Types.Binding;

namespace Helsefellesskap.GraphQL.Data.Paging;

/// <summary>The arguments of a paged field, and a resolver's parameter of type <see cref="PagingArguments"/> that takes them together.</summary>
static class PagingParameter
{
    public static Expression Bind(MethodField field, ParameterInfo parameter)
    {
        var paging = field.Method.GetCustomAttribute<UsePagingAttribute>();
        if (paging is null) field.Context.Faults.Add($"{field.Place} takes PagingArguments, but has no [UsePaging].");
        AddTo(field);
        return Expression.Call(typeof(PagingParameter), nameof(Read), null, Parameters.Context, Expression.Constant((paging ?? new UsePagingAttribute()).Bounds));
    }

    public static PagingArguments Read(IResolverContext context, PagingBounds bounds) =>
        bounds.Check(context.Argument<int?>("first"), context.Argument<string?>("after"), context.Argument<int?>("last"), context.Argument<string?>("before"));

    public static void AddTo(MethodField field)
    {
        if (field.Arguments.ContainsKey("first")) return;
        Add(field, "first", "Int", "How many entries from the start, or after `after`.");
        Add(field, "after", "String", "Only entries that stand after this cursor.");
        Add(field, "last", "Int", "How many entries from the end, or before `before`.");
        Add(field, "before", "String", "Only entries that stand before this cursor.");
    }

    static void Add(MethodField field, string name, string type, string description) =>
        field.Arguments.Add(name, new InputField(name, field.Context.Types.Find(type)!) { Description = description });
}
