using System.Reflection;
using Helsefellesskap.GraphQL.Data.Queries;
using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.GraphQL.Types.Binding;

namespace Helsefellesskap.GraphQL.Data.Projections;

/// <summary>Makes a list field read only what is selected. A paged field does so itself, because its cursors need columns of their own.</summary>
static class ProjectedField
{
    public static void Configure(MethodField field)
    {
        if (field.Method.IsDefined(typeof(UsePagingAttribute)) || ListField.Element(field, "UseProjection") is not { } element) return;
        ListField.Use(field, element, typeof(ProjectedField), nameof(Use));
    }

    static void Use<T>(MethodField field)
    {
        var projection = new Projection<T>(field);
        ListField.Use<T>(field, (query, context) => projection.For(context, []) is { } selector ? query.Select(selector) : query);
    }
}
