using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Attainment;
using Helsefellesskap.Modules.Kpi.Charts;
using Helsefellesskap.Modules.Kpi.Disclosure;
using Helsefellesskap.Modules.Kpi.Indicators;
using Helsefellesskap.Modules.Kpi.Targets;

namespace Helsefellesskap.Modules.Kpi.Compare;

/// <summary>What can be asked of a municipality's figures. They are at hand by then, so that a field costs its reckoning and no statement.</summary>
[ObjectType<MunicipalityIndicator>]
internal static class MunicipalityFields
{
    /// <summary>A small part of what a resolver is taken to cost that may ask the database.</summary>
    const double InMemory = 1;

    /// <summary>The figures of the months, one for each month asked for.</summary>
    /// <param name="from">The first month.</param>
    /// <param name="to">The last month, included.</param>
    [Authorize(FigureAccess.Rule)]
    [Cost(InMemory)]
    [ListSize(AssumedSize = Lengths.Months)]
    public static IReadOnlyList<IndicatorValue> Series([Parent] MunicipalityIndicator municipality, Month from, Month to) =>
        [.. Subject.Months(from, to).Select(municipality.Figures.Of)];

    /// <summary>The figure of the twelve months that end with the month; none where one of them is not covered.</summary>
    /// <param name="month">The last of the twelve.</param>
    [Authorize(FigureAccess.Rule)]
    [Cost(InMemory)]
    public static IndicatorValue Rolling12([Parent] MunicipalityIndicator municipality, Month month) => municipality.Figures.TwelveMonthsTo(month);

    /// <summary>How far the municipality has come on the way to the target that was valid in the month.</summary>
    /// <param name="month">The last of the twelve months that are assessed.</param>
    [Authorize(FigureAccess.Rule)]
    [Cost(InMemory)]
    public static async Task<Verdict> Attainment(
        [Parent] MunicipalityIndicator municipality, Month month, GlidePath path, IDataLoader<string, TargetVersions> targets, CancellationToken cancellationToken)
    {
        var target = (await targets.LoadAsync(municipality.Indicator.Code, cancellationToken))?.For(municipality.Organisation.Code, null, month);
        return IndicatorAttainment.Verdict(municipality.Indicator, month, path, target, municipality: true, municipality.Figures);
    }

    /// <summary>An XmR chart of the months: what of their variation is known and what is chance.</summary>
    /// <param name="from">The first month.</param>
    /// <param name="to">The last month, included.</param>
    /// <param name="rebase">Months from which on limits are reckoned anew, each at the first value in it or after.</param>
    /// <param name="baseline">How many of a group's first points give its limits, 12 or more; without it all.</param>
    /// <param name="screenOutliers">Whether moving ranges that are themselves beyond 3.267 times their mean are left out of the limits.</param>
    [Authorize(FigureAccess.Rule)]
    [Cost(InMemory)]
    public static async Task<ControlChart> ControlChart(
        [Parent] MunicipalityIndicator municipality, Month from, Month to, IReadOnlyList<Month>? rebase, int? baseline,
        IDataLoader<string, TargetVersions> targets, CancellationToken cancellationToken, bool? screenOutliers = true)
    {
        var target = (await targets.LoadAsync(municipality.Indicator.Code, cancellationToken))?.For(municipality.Organisation.Code, null, to);
        return IndicatorChart.Of(municipality.Indicator, municipality.Figures, target, Subject.Months(from, to), rebase, baseline, screenOutliers);
    }
}
