using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Modules.Kpi.Disclosure;
using Helsefellesskap.Modules.Kpi.Indicators;
using Helsefellesskap.Modules.Organisations.Contracts;

namespace Helsefellesskap.Modules.Kpi.Compare;

/// <summary>Municipalities from the best figure to the worst. One whose figure rests on few patients is not named, whoever reads: its place would be chance.</summary>
/// <param name="Places">In order; equal figures have equal places.</param>
/// <param name="Unnamed">How many are left out, because their figures are small, withheld or missing.</param>
internal sealed record Ranking([property: ListSize(AssumedSize = Lengths.Municipalities)] IReadOnlyList<RankedOrganisation> Places, int Unnamed)
{
    public static Ranking Of(IReadOnlyList<ComparedFigure> figures, Indicator indicator, SmallNumbers small)
    {
        var named = figures.Where(each => Measure(each) is not null && !IsSmall(each.Figure, indicator, small)).ToArray();
        var better = indicator.Direction == Direction.Higher ? -1 : 1;
        var places = named.OrderBy(each => better * Measure(each)!.Value).ThenBy(each => each.Organisation.Code.Value, StringComparer.Ordinal)
            .Select(each => new RankedOrganisation(1 + named.Count(other => better * Measure(other) < better * Measure(each)), each.Organisation, Measure(each)!.Value));
        return new Ranking([.. places], figures.Count - named.Length);
    }

    /// <summary>A sum is only comparable for so many inhabitants.</summary>
    static double? Measure(ComparedFigure each) => each.Per1000 ?? each.Figure.Value;

    static bool IsSmall(IndicatorValue figure, Indicator indicator, SmallNumbers small) =>
        small.Holds(figure.Numerator ?? 0) || small.Holds(figure.Denominator ?? 0) || indicator.IsShare && small.Holds((figure.Denominator - figure.Numerator) ?? 0);
}

/// <summary>One place of a ranking.</summary>
/// <param name="Place">Counted from 1.</param>
/// <param name="Value">What the place is for: the figure, of a sum for each 1,000 inhabitants of 67 years and more where their number is known.</param>
internal sealed record RankedOrganisation(int Place, Organisation Organisation, double Value);
