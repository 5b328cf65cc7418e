using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Kpi.Attainment;

/// <summary>What a month's figure says about the target that was valid then (måloppnåelse).</summary>
[GraphQLName("Attainment")]
[GraphQLDescription("What a month's figure says about the target that was valid then (måloppnåelse).")]
internal sealed record Verdict
{
    public required Month Month { get; init; }

    [GraphQLDescription("True where the figure rests on too few patients to be shown; then every number is null.")]
    public bool Withheld { get; init; }

    [GraphQLDescription("The figure over the target's own period, for a municipality always the twelve months that end with the month.")]
    public double? Value { get; init; }

    [GraphQLDescription("Where the way to the target begins: the baseline year by the same formula, unless the target carries its own.")]
    public double? Baseline { get; init; }

    [GraphQLDescription("The target over the same period as the value.")]
    public double? Target { get; init; }

    [GraphQLDescription("How much of the way from baseline to target is gone; 1 is all, below 0 is worse than the baseline. None where there is no way to go.")]
    public double? Attained { get; init; }

    [GraphQLDescription("How much of the way the glide path asks for by the end of the month.")]
    public double? Expected { get; init; }

    public required AttainmentStatus Status { get; init; }

    [GraphQLDescription("The verdict in a sentence, in Norwegian; where none is given, what is missing for it.")]
    public required string Explanation { get; init; }
}
