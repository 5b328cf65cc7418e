using Helsefellesskap.GraphQL.Execution.Planning;
using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Execution.Cost;

/// <summary>How long a field's list is taken to be: <c>@listSize</c>.</summary>
sealed record ListSize
{
    /// <summary>The length where no slicing argument says it, and the longest that one can say: a longer page is refused anyway.</summary>
    public int? AssumedSize { get; init; }

    /// <summary>Arguments that say how long the list may be.</summary>
    public IReadOnlyList<string> SlicingArguments { get; init; } = [];

    /// <summary>The length where none of them is given.</summary>
    public int? SlicingArgumentDefaultValue { get; init; }

    /// <summary>Fields of the field's own type that are the list, as on a connection.</summary>
    public IReadOnlyList<string> SizedFields { get; init; } = [];

    public bool RequireOneSlicingArgument { get; init; }

    public double Of(PlanField field, IReadOnlyDictionary<string, object?> variables)
    {
        double? longest = null;
        var given = 0;
        foreach (var name in SlicingArguments)
        {
            if (Value(field, name, variables) is not { } size) continue;
            given++;
            longest = Math.Max(longest ?? 0, size);
        }
        if (RequireOneSlicingArgument && given != 1)
            throw new GraphQLException(new GraphQLError("Exactly one slicing argument must be defined.") { Code = ErrorCodes.CostExceeded, Locations = field.Locations });
        var assumed = longest ?? SlicingArgumentDefaultValue ?? AssumedSize ?? 1;
        return AssumedSize is { } most ? Math.Min(assumed, most) : assumed;
    }

    static double? Value(PlanField field, string name, IReadOnlyDictionary<string, object?> variables)
    {
        if (field.Argument(name) is { } value) return Number(value, variables);
        return field.Definition.Arguments.TryGetValue(name, out var definition) && definition.DefaultValue is { } given ? Number(given, variables) : null;
    }

    static double? Number(ValueNode value, IReadOnlyDictionary<string, object?> variables) => value switch
    {
        IntValueNode literal when double.TryParse(literal.Value, out var size) => Math.Max(size, 0),
        VariableNode variable when variables.TryGetValue(variable.Name.Value, out var given) && given is int size => Math.Max(size, 0),
        _ => null,
    };
}
