using Helsefellesskap.GraphQL.Execution.Cost;

namespace Helsefellesskap.GraphQL.Types.Annotations;

/// <summary>
/// What one call of the field's resolver costs, counted before a request is executed. Without it a resolver method counts 10, an object that its parent holds 1
/// and a leaf nothing.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class CostAttribute(double weight) : FieldConfigurationAttribute
{
    public double Weight { get; } = weight;

    internal override void Configure(OutputField field) => field.Directives = [.. field.Directives, CostDirectives.Cost(Weight)];
}

/// <summary>How long the field's list is assumed to be when its cost is counted; without it one entry. A paged field has its own already.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class ListSizeAttribute : FieldConfigurationAttribute
{
    /// <summary>The length where no argument says it, and the longest that one can say. 0: not assumed.</summary>
    public int AssumedSize { get; init; }

    /// <summary>Arguments that say how long the list may be.</summary>
    public string[] SlicingArguments { get; init; } = [];

    /// <summary>The length where none of them is given. 0: not said.</summary>
    public int SlicingArgumentDefaultValue { get; init; }

    /// <summary>Fields of the field's type that are the list, where the field itself is not.</summary>
    public string[] SizedFields { get; init; } = [];

    /// <summary>A request that gives none or several of the arguments is refused.</summary>
    public bool RequireOneSlicingArgument { get; init; }

    internal override void Configure(OutputField field) => field.Directives =
        [.. field.Directives, CostDirectives.ListSize(AssumedSize, SlicingArguments, SlicingArgumentDefaultValue, SizedFields, RequireOneSlicingArgument)];
}
