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
        var ranges = baseline.Zip(baseline.Skip(1), (a, b) => b - a).OfType<double>().Select(Math.Abs).ToArray();
        var average = MeanOf(ranges);
        if (screenOutliers && average > 0) average = MeanOf([.. ranges.Where(range => range < ScreenFactor * average)]);
        return new ProcessLimits(MeanOf([.. baseline.OfType<double>()])!.Value, average);
    }

    /// <summary>In two passes, so that the mean of equal values is that value and none of them strays from it by a rounding.</summary>
    static double? MeanOf(double[] values)
    {
        if (values.Length == 0) return null;
        var first = values.Sum() / values.Length;
        return first + values.Sum(value => value - first) / values.Length;
    }
}
