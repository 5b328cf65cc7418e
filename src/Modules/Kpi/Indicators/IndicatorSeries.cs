using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Disclosure;
using Helsefellesskap.Modules.Kpi.Figures;
using Helsefellesskap.Modules.Organisations.Contracts;

namespace Helsefellesskap.Modules.Kpi.Indicators;

[ObjectType<Indicator>]
internal static class IndicatorSeries
{
    /// <summary>The figures of the months, one for each month asked for.</summary>
    /// <param name="organisation">Whose; without it the fellowship's.</param>
    /// <param name="unit">A ward such as "Øya helsehus"; without it all.</param>
    /// <param name="from">The first month.</param>
    /// <param name="to">The last month, included.</param>
    /// <param name="asOf">What held at this time; without it what holds now.</param>
    [Authorize(FigureAccess.Rule)]
    [ListSize(AssumedSize = Lengths.Months)]
    public static async Task<IReadOnlyList<IndicatorValue>> Series(
        [Parent] Indicator indicator, string? organisation, string? unit, Month from, Month to, DateTimeOffset? asOf,
        OrganisationDirectory organisations, IDataLoader<FigureKey, DisclosedSeries> figures, CancellationToken cancellationToken)
    {
        var whose = await organisations.FindAsync(organisation, cancellationToken);
        var months = Subject.Months(from, to);
        if (months.Count == 0) return [];
        var series = await figures.LoadAsync(FigureKey.Of(indicator.Code, whose?.Code, unit, from, to, asOf), cancellationToken);
        return [.. months.Select(series!.Of)];
    }

    /// <summary>The figure of the twelve months that end with the month; none where one of them is not covered.</summary>
    /// <param name="organisation">Whose; without it the fellowship's.</param>
    /// <param name="unit">A ward such as "Øya helsehus"; without it all.</param>
    /// <param name="month">The last of the twelve.</param>
    [Authorize(FigureAccess.Rule)]
    public static async Task<IndicatorValue> Rolling12(
        [Parent] Indicator indicator, string? organisation, string? unit, Month month,
        OrganisationDirectory organisations, IDataLoader<FigureKey, DisclosedSeries> figures, CancellationToken cancellationToken)
    {
        var whose = await organisations.FindAsync(organisation, cancellationToken);
        var series = await figures.LoadAsync(FigureKey.Of(indicator.Code, whose?.Code, unit, month.AddMonths(-11), month), cancellationToken);
        return series!.TwelveMonthsTo(month);
    }
}
