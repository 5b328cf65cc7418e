using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Indicators;

namespace Helsefellesskap.Modules.Kpi.Charts;

/// <summary>
/// An XmR chart of a series by month: what varies by chance, and what does not. Made of nothing but what the viewer may see: a withheld month is as if
/// missing, so that neither limits nor signals can tell of it.
/// </summary>
/// <param name="Groups">Stretches with limits of their own, in order; none where nothing can be judged.</param>
/// <param name="Points">One for each month asked for.</param>
/// <param name="Variation">The last judged point's.</param>
/// <param name="Assurance">Whether the process as it runs will meet the target; null where the indicator has no better way, or no target for single months.</param>
internal sealed record ControlChart(
    [property: ListSize(AssumedSize = Lengths.Groups)] IReadOnlyList<ControlChartGroup> Groups,
    [property: ListSize(AssumedSize = Lengths.Months)] IReadOnlyList<ControlChartPoint> Points,
    PointKind Variation,
    Assurance? Assurance)
{
    public static ControlChart Of(IReadOnlyList<IndicatorValue> series, XmrOptions options)
    {
        var observations = new Observation[series.Count];
        for (var i = 0; i < observations.Length; i++) observations[i] = new Observation(series[i].Value, series[i].Provisional);
        var chart = XmrChart.Of(observations, options);
        var points = new ControlChartPoint[series.Count];
        for (var i = 0; i < points.Length; i++) points[i] = ControlChartPoint.Of(series[i], chart.Points[i]);
        return new ControlChart(
            [.. chart.Groups.Select(group => ControlChartGroup.Of(group, series[group.Start].Month))],
            points,
            chart.Variation,
            chart.Assurance);
    }
}

/// <summary>One stretch of a control chart.</summary>
/// <param name="From">The month of its first value.</param>
/// <param name="N">How many months were judged.</param>
/// <param name="Lower">Mean less 2.66 average moving ranges; not clipped at zero, and null for a single month.</param>
/// <param name="Upper">Mean and 2.66 average moving ranges; null for a single month.</param>
/// <param name="Short">Fewer than 13 months: the limits are not to be trusted yet.</param>
internal sealed record ControlChartGroup(Month From, int N, double Mean, double? Lower, double? Upper, bool Short)
{
    public static ControlChartGroup Of(XmrGroup group, Month from) =>
        new(from, group.Count, group.Limits.Mean, group.Limits.Lower, group.Limits.Upper, group.Short);
}

/// <summary>One month of a control chart.</summary>
/// <param name="Value">Null where the month is missing, or withheld.</param>
/// <param name="Provisional">Drawn, and not judged: more may come.</param>
/// <param name="Withheld">The figure is there, and may not be shown.</param>
internal readonly record struct ControlChartPoint(Month Month, double? Value, Signal Signal, PointKind Kind, bool Provisional, bool Withheld)
{
    public static ControlChartPoint Of(IndicatorValue value, XmrPoint point) =>
        new(value.Month, value.Value, point.Signal, point.Kind, value.Provisional, value.Withheld);
}
