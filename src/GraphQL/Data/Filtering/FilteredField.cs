using Helsefellesskap.GraphQL.Data.Queries;
using Helsefellesskap.GraphQL.Execution.Cost;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.GraphQL.Types.Binding;

namespace Helsefellesskap.GraphQL.Data.Filtering;

/// <summary>Gives a list field its <c>where</c>.</summary>
static class FilteredField
{
    public static void Configure(MethodField field, UseFilteringAttribute filtering)
    {
        if (ListField.Element(field, "UseFiltering") is not { } element) return;
        var type = new FilterTypes(field.Context).For(element, filtering.FilterType);
        field.Arguments.Add("where", new InputField("where", type)
        {
            Description = "Conditions that all hold for an entry of the list.",
            Directives = CostDirectives.Default(field.Context.Builder.Options.Cost.Filtering.DefaultFilterArgumentCost),
        });
        ListField.Use(field, element, typeof(FilteredField), nameof(Use), filtering);
    }

    static void Use<T>(MethodField field, UseFilteringAttribute filtering) => ListField.Use<T>(field, (query, context) =>
        context.Argument<object?>("where") is FilterNode filter ? filter.Apply(query, new FilterBudget(filtering.MaxDepth, filtering.MaxConditions)) : query);
}
