using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Disclosure;
using Helsefellesskap.Modules.Kpi.Figures;
using Helsefellesskap.Modules.Kpi.Indicators;
using Helsefellesskap.Modules.Organisations.Contracts;

namespace Helsefellesskap.Modules.Kpi.Compare;

[ObjectType<Indicator>]
internal static class IndicatorComparison
{
    /// <summary>The municipalities side by side over the twelve months that end with the month, in the order of their codes.</summary>
    /// <param name="month">The last of the twelve.</param>
    [Authorize(FigureAccess.Rule)]
    [ListSize(AssumedSize = Lengths.Municipalities)]
    public static async Task<IReadOnlyList<ComparedFigure>> Comparison(
        [Parent] Indicator indicator, Month month, OrganisationDirectory organisations, IDataLoader<FigureKey, DisclosedSeries> figures,
        CancellationToken cancellationToken)
    {
        if (!indicator.PerMunicipality) return [];
        var municipalities = (await organisations.GetAsync(cancellationToken)).MunicipalitiesOn(month.LastDay).ToArray();
        var series = await Task.WhenAll(municipalities.Select(each =>
            figures.LoadAsync(FigureKey.Of(indicator.Code, each.Code), cancellationToken)));
        return [.. municipalities.Zip(series, (each, found) => ComparedFigure.Of(each, indicator, found!.TwelveMonthsTo(month)))];
    }

    /// <summary>The municipalities from the best to the worst over the twelve months that end with the month; none where neither way is better.</summary>
    /// <param name="month">The last of the twelve.</param>
    [Authorize(FigureAccess.Rule)]
    public static async Task<Ranking?> Ranking(
        [Parent] Indicator indicator, Month month, OrganisationDirectory organisations, IDataLoader<FigureKey, DisclosedSeries> figures, SmallNumbers small,
        CancellationToken cancellationToken) =>
        indicator.Direction is Direction.Neutral or Direction.Hold
            ? null
            : Compare.Ranking.Of(await Comparison(indicator, month, organisations, figures, cancellationToken), indicator, small);
}
