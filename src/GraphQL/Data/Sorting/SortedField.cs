using Helsefellesskap.GraphQL.Data.Queries;
using Helsefellesskap.GraphQL.Execution.Cost;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.GraphQL.Types.Binding;

namespace Helsefellesskap.GraphQL.Data.Sorting;

/// <summary>Gives a list field its <c>order</c>.</summary>
static class SortedField
{
    /// <summary>More keys than this order nothing that a reader could see.</summary>
    const int MaxKeys = 8;

    public static void Configure(MethodField field, UseSortingAttribute sorting)
    {
        if (ListField.Element(field, "UseSorting") is not { } element) return;
        var type = new SortTypes(field.Context).For(element, sorting.SortType);
        field.Arguments.Add("order", new InputField("order", new ListType(new NonNullType(type)))
        {
            Description = "What the list is ordered by, one after another.",
            Directives = CostDirectives.Default(field.Context.Builder.Options.Cost.Sorting.DefaultSortArgumentCost),
        });
        ListField.Use(field, element, typeof(SortedField), nameof(Use));
    }

    static void Use<T>(MethodField field) => ListField.Use<T>(field, (query, context) =>
    {
        if (context.Argument<object?>("order") is not object?[] given) return query;
        if (given.Length > MaxKeys) throw new GraphQLException($"A list is ordered by at most {MaxKeys} fields.");
        return SortNode.Apply(query, given.OfType<SortNode>());
    });
}
