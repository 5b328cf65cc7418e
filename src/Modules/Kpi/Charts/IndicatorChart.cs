using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Kernel;
using Helsefellesskap.Kernel.Texts;
using Helsefellesskap.Modules.Kpi.Disclosure;
using Helsefellesskap.Modules.Kpi.Figures;
using Helsefellesskap.Modules.Kpi.Indicators;
using Helsefellesskap.Modules.Kpi.Targets;
using Helsefellesskap.Modules.Organisations.Contracts;

namespace Helsefellesskap.Modules.Kpi.Charts;

[ObjectType<Indicator>]
internal static class IndicatorChart
{
    static readonly ControlChart Empty = new([], [], PointKind.CommonCause, null);

    /// <summary>An XmR chart of the months: what of their variation is known and what is chance.</summary>
    /// <param name="organisation">Whose; without it the fellowship's.</param>
    /// <param name="unit">A ward such as "Øya helsehus"; without it all.</param>
    /// <param name="from">The first month.</param>
    /// <param name="to">The last month, included.</param>
    /// <param name="rebase">Months from which on limits are reckoned anew, each at the first value in it or after.</param>
    /// <param name="baseline">How many of a group's first points give its limits, 12 or more; without it all.</param>
    /// <param name="screenOutliers">Whether moving ranges that are themselves beyond 3.267 times their mean are left out of the limits.</param>
    [Authorize(FigureAccess.Rule)]
    public static async Task<ControlChart> ControlChart(
        [Parent] Indicator indicator, string? organisation, string? unit, Month from, Month to, IReadOnlyList<Month>? rebase, int? baseline,
        OrganisationDirectory organisations, IDataLoader<FigureKey, DisclosedSeries> figures, IDataLoader<string, TargetVersions> targets,
        CancellationToken cancellationToken, bool? screenOutliers = true)
    {
        var whose = await organisations.FindAsync(organisation, cancellationToken);
        var months = Subject.Months(from, to);
        if (months.Count == 0) return Empty;
        var series = figures.LoadAsync(FigureKey.Of(indicator.Code, whose?.Code, unit, from, to), cancellationToken);
        var target = (await targets.LoadAsync(indicator.Code, cancellationToken))?.For(whose?.Code, unit, to);
        return Of(indicator, (await series)!, target, months, rebase, baseline, screenOutliers);
    }

    /// <param name="target">The one that holds in the last month.</param>
    internal static ControlChart Of(
        Indicator indicator, DisclosedSeries series, Target? target, IReadOnlyList<Month> months, IReadOnlyList<Month>? rebase, int? baseline, bool? screenOutliers)
    {
        if (baseline < XmrOptions.SmallestBaseline)
            throw new GraphQLException(Catalogue.Text("error.shortBaseline", XmrOptions.SmallestBaseline), "SHORT_BASELINE");
        if (months.Count == 0) return Empty;
        return Charts.ControlChart.Of([.. months.Select(series.Of)], new XmrOptions
        {
            Direction = indicator.Direction,
            Rebase = [.. (rebase ?? []).Select(month => month.Since(months[0]))],
            Baseline = baseline,
            ScreenOutliers = screenOutliers ?? true,
            Target = target is { Period: TargetPeriod.Month } ? target.Value : null,
        });
    }
}
