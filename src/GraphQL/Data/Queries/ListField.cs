using System.Reflection;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types.Binding;

namespace Helsefellesskap.GraphQL.Data.Queries;

/// <summary>A step that changes the query which a resolver returned: filter, order, projection.</summary>
delegate IQueryable<T> QueryStep<T>(IQueryable<T> query, IResolverContext context);

static class ListField
{
    /// <summary>The .NET type of the list's entries; null, and a fault, where the method returns no list.</summary>
    public static Type? Element(MethodField field, string annotation)
    {
        if (field.Result.Element() is { } element) return element.Type;
        field.Context.Faults.Add($"{field.Place} has [{annotation}], but returns no list.");
        return null;
    }

    /// <summary>Puts <paramref name="configure"/>, closed over the element's type, around the field.</summary>
    public static void Use(MethodField field, Type element, Type owner, string configure, params object?[] arguments) =>
        owner.GetMethod(configure, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(element).Invoke(null, [field, .. arguments]);

    public static void Use<T>(MethodField field, QueryStep<T> step) => field.Use(next => async context =>
        await next(context) is { } result ? step(QueryableResult.Of<T>(result), context) : null);
}
