using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Kernel;
using Helsefellesskap.Kernel.Texts;

namespace Helsefellesskap.Modules.Kpi.Attainment;

/// <summary>What a month's figure says about the target that was valid then (måloppnåelse).</summary>
[GraphQLName("Attainment")]
internal sealed record Verdict
{
    public required Month Month { get; init; }

    /// <summary>True where the figure rests on too few patients to be shown; then every number is null but the target, which is open to all.</summary>
    public bool Withheld { get; init; }

    /// <summary>The figure over the target's own period, for a municipality always the twelve months that end with the month.</summary>
    public double? Value { get; init; }

    /// <summary>Where the way to the target begins: the baseline year by the same formula, unless the target carries its own.</summary>
    public double? Baseline { get; init; }

    /// <summary>The target over the same period as the value.</summary>
    public double? Target { get; init; }

    /// <summary>How much of the way from baseline to target is gone; 1 is all, below 0 is worse than the baseline. None where there is no way to go.</summary>
    public double? Attained { get; init; }

    /// <summary>How much of the way the glide path asks for by the end of the month.</summary>
    public double? Expected { get; init; }

    public required AttainmentStatus Status { get; init; }

    /// <summary>The verdict in a sentence, in Norwegian; where none is given, what is missing for it.</summary>
    public required string Explanation { get; init; }

    public static Verdict OfWithheld(Month month, double? target) => new()
    {
        Month = month,
        Withheld = true,
        Target = target,
        Status = AttainmentStatus.NotAssessed,
        Explanation = Catalogue.Text("attainment.withheld"),
    };
}
