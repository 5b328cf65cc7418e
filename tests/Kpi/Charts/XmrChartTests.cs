using Helsefellesskap.Modules.Kpi.Charts;
using Helsefellesskap.Modules.Kpi.Indicators;

namespace Helsefellesskap.Tests.Kpi.Charts;

/// <summary>What the R package has no cases for: missing months, provisional months, and charts with little in them.</summary>
public sealed class XmrChartTests
{
    [Fact]
    public void A_missing_month_gives_no_moving_range_on_either_side_and_starts_no_group()
    {
        var chart = Chart([1, 3, null, 101, 103]);
        var group = Assert.Single(chart.Groups);
        Assert.Equal((0, 4, 52.0, 2.0), (group.Start, group.Count, group.Limits.Mean, group.Limits.AverageRange));
    }

    [Fact]
    public void A_missing_month_breaks_a_shift()
    {
        double?[] lows = [1, 4, 1, 4, 1, 4, 1, 4, 1, 4];
        Assert.Equal(7, Count(Chart([6, 9, 6, 9, 6, 9, 6, .. lows]), Signal.Shift, PointKind.Improvement));
        Assert.Equal(0, Count(Chart([6, 9, 6, null, 9, 6, 9, 6, .. lows]), Signal.Shift, PointKind.Improvement));
    }

    [Fact]
    public void A_missing_month_breaks_a_trend()
    {
        double?[] noise = [0, 9, 0, 9, 0, 9, 0, 9, 0, 9, 0, 9];
        Assert.Equal(7, Count(Chart([.. noise, 2, 3, 4, 5, 6, 7, 8]), Signal.Trend, PointKind.Improvement));
        Assert.Equal(0, Count(Chart([.. noise, 2, 3, 4, null, 5, 6, 7, 8]), Signal.Trend, PointKind.Improvement));
    }

    [Fact]
    public void A_provisional_month_is_as_if_missing_and_is_never_judged()
    {
        Observation[] series = [.. new double?[] { 10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10 }.Select(value => new Observation(value))];
        var chart = XmrChart.Of([.. series, new Observation(900, Provisional: true)], new XmrOptions { Direction = Direction.Higher });
        Assert.Equal(XmrChart.Of(series, new XmrOptions { Direction = Direction.Higher }).Groups, chart.Groups);
        Assert.Equal(new XmrPoint(Signal.None, PointKind.CommonCause), chart.Points[^1]);
    }

    [Fact]
    public void The_variation_is_that_of_the_last_judged_point()
    {
        double?[] values = [10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 40];
        Observation[] series = [.. values.Select(value => new Observation(value)), new Observation(null), new Observation(10, Provisional: true)];
        Assert.Equal(PointKind.Concern, XmrChart.Of(series, new XmrOptions { Direction = Direction.Lower }).Variation);
        Assert.Equal(PointKind.CommonCause, Chart([]).Variation);
    }

    [Fact]
    public void A_rebase_at_a_missing_month_starts_at_the_first_value_after_it()
    {
        var chart = Chart([1, 2, 1, null, null, 9, 8, 9], rebase: 3);
        Assert.Equal([(0, 3), (5, 3)], chart.Groups.Select(group => (group.Start, group.Count)));
    }

    [Fact]
    public void Rebases_that_meet_at_one_value_or_lie_behind_the_last_make_no_further_group()
    {
        Assert.Single(Chart([1, 2, 1], rebase: [0, 9]).Groups);
        Assert.Equal(2, Chart([1, null, 2, 1], rebase: [1, 2]).Groups.Count);
    }

    [Fact]
    public void A_baseline_counts_values_and_not_places()
    {
        double?[] baseline = [1, 3, 1, null, 3, 1, 3, 1, 3, 1, 3, 1, 3];
        var chart = XmrChart.Of(
            [.. baseline.Append(500).Select(value => new Observation(value))],
            new XmrOptions { Direction = Direction.Lower, Baseline = 12 });
        Assert.Equal((13, 2.0), (chart.Groups[0].Count, chart.Groups[0].Limits.Mean));
        Assert.Throws<ArgumentOutOfRangeException>(() => new XmrOptions { Direction = Direction.Lower, Baseline = 11 });
    }

    [Fact]
    public void A_constant_share_that_no_binary_fraction_holds_is_not_outside_its_own_limits()
    {
        var chart = Chart([.. Enumerable.Repeat<double?>(0.9, 15)]);
        Assert.Equal((0.9, 0.9), (chart.Groups[0].Limits.Lower, chart.Groups[0].Limits.Upper));
        Assert.All(chart.Points, point => Assert.Equal(Signal.None, point.Signal));
    }

    [Fact]
    public void A_single_point_has_a_mean_without_limits_and_no_verdict()
    {
        var chart = XmrChart.Of([new Observation(3)], new XmrOptions { Direction = Direction.Lower, Target = 1 });
        var group = Assert.Single(chart.Groups);
        Assert.Equal((3.0, null, null, true), (group.Limits.Mean, group.Limits.Lower, group.Limits.Upper, group.Short));
        Assert.Null(chart.Assurance);
    }

    [Theory]
    [InlineData(Direction.Higher, 5, Assurance.Pass)]
    [InlineData(Direction.Higher, 30, Assurance.Fail)]
    [InlineData(Direction.Lower, 30, Assurance.Pass)]
    [InlineData(Direction.Lower, 5, Assurance.Fail)]
    [InlineData(Direction.Lower, 11, Assurance.HitOrMiss)]
    [InlineData(Direction.Neutral, 5, null)]
    [InlineData(Direction.Hold, 5, null)]
    internal void Assurance_compares_the_target_with_the_limits(Direction direction, double target, Assurance? expected)
    {
        Observation[] series = [.. Enumerable.Range(0, 14).Select(i => new Observation(10 + i % 2))];
        Assert.Equal(expected, XmrChart.Of(series, new XmrOptions { Direction = direction, Target = target }).Assurance);
    }

    static XmrChart Chart(double?[] values, params int[] rebase) =>
        XmrChart.Of([.. values.Select(value => new Observation(value))], new XmrOptions { Direction = Direction.Higher, Rebase = rebase });

    static int Count(XmrChart chart, Signal signal, PointKind kind) => chart.Points.Count(point => point == new XmrPoint(signal, kind));
}
