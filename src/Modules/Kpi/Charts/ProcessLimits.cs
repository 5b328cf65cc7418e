namespace Helsefellesskap.Modules.Kpi.Charts;

/// <summary>The mean of a group's baseline and what chance alone may add to it. One point has a mean only.</summary>
internal readonly record struct ProcessLimits(double Mean, double? AverageRange)
{
    const double LimitFactor = 2.66;
    const double NearFactor = LimitFactor * 2 / 3;
    const double ScreenFactor = 3.267;

    public double? Lower => Mean - LimitFactor * AverageRange;
    public double? Upper => Mean + LimitFactor * AverageRange;
    public double? NearLower => Mean - NearFactor * AverageRange;
    public double? NearUpper => Mean + NearFactor * AverageRange;

    public bool Outside(double value) => value > Upper || value < Lower;

    /// <summary>Beyond the near limit and not outside the limit itself.</summary>
    public bool Near(double value) => !Outside(value) && (value > NearUpper || value < NearLower);

    public Side SideOf(double value) => value > Mean ? Side.High : value < Mean ? Side.Low : Side.None;

    /// <summary>
    /// Limits of a baseline with at least one value; null stands for a missing one, which gives no moving range on either side. Screening happens once, and
    /// never leaves a constant series without ranges.
    /// </summary>
    public static ProcessLimits Of(IReadOnlyList<double?> baseline, bool screenOutliers)
    {
        var (values, ranges) = (new List<double>(baseline.Count), new List<double>(baseline.Count));
        for (var i = 0; i < baseline.Count; i++)
        {
            if (baseline[i] is not { } value) continue;
            values.Add(value);
            if (i > 0 && baseline[i - 1] is { } before) ranges.Add(Math.Abs(value - before));
        }
        var average = MeanOf(ranges);
        if (screenOutliers && average > 0) average = MeanOf(ranges.FindAll(range => range < ScreenFactor * average));
        return new ProcessLimits(MeanOf(values)!.Value, average);
    }

    /// <summary>In two passes, so that the mean of equal values is that value and none of them strays from it by a rounding.</summary>
    static double? MeanOf(List<double> values)
    {
        if (values.Count == 0) return null;
        var first = values.Sum() / values.Count;
        var rest = 0.0;
        foreach (var value in values) rest += value - first;
        return first + rest / values.Count;
    }
}
