using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Disclosure;
using Helsefellesskap.Modules.Kpi.Figures;
using Helsefellesskap.Modules.Kpi.Indicators;
using Helsefellesskap.Modules.Organisations.Contracts;

namespace Helsefellesskap.Modules.Kpi.Compare;

[ObjectType<Indicator>]
internal static class IndicatorMunicipalities
{
    /// <summary>The indicator as each municipality has it, in the order of their codes; none where it is the fellowship's alone.</summary>
    /// <param name="month">Those that were parties at the end of this month.</param>
    [Authorize(FigureAccess.Rule)]
    [ListSize(AssumedSize = Lengths.Municipalities)]
    public static async Task<IReadOnlyList<MunicipalityIndicator>> Municipalities(
        [Parent] Indicator indicator, Month month, OrganisationDirectory organisations, IDataLoader<FigureKey, DisclosedSeries> figures, CancellationToken cancellationToken)
    {
        if (!indicator.PerMunicipality) return [];
        var municipalities = (await organisations.GetAsync(cancellationToken)).MunicipalitiesOn(month.LastDay).ToArray();
        var series = await Task.WhenAll(municipalities.Select(each => figures.LoadAsync(FigureKey.Of(indicator.Code, each.Code), cancellationToken)));
        return [.. municipalities.Zip(series, (each, found) => new MunicipalityIndicator(indicator, each, found!))];
    }
}
