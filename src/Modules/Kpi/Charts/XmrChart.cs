namespace Helsefellesskap.Modules.Kpi.Charts;

/// <summary>One stretch of a chart with limits of its own.</summary>
/// <param name="Start">The place of its first value, provisional or not.</param>
/// <param name="Count">How many values were judged.</param>
internal sealed record XmrGroup(int Start, int Count, ProcessLimits Limits)
{
    const int FewestForLimits = 13;

    /// <summary>Too few points for the limits to be trusted.</summary>
    public bool Short => Count < FewestForLimits;
}

internal readonly record struct XmrPoint(Signal Signal, PointKind Kind);

/// <summary>
/// An XmR chart: known variation told from chance. The rules are those of NHS "Making Data Count" as the R package NHSRplotthedots computes them; see
/// domain.md, "Known or random?".
/// </summary>
internal sealed record XmrChart(IReadOnlyList<XmrGroup> Groups, IReadOnlyList<XmrPoint> Points, PointKind Variation, Assurance? Assurance)
{
    public static XmrChart Of(IReadOnlyList<Observation> series, XmrOptions options)
    {
        var groups = new List<XmrGroup>();
        var points = new XmrPoint[series.Count];
        foreach (var (start, end) in Stretches(series, options.Rebase))
        {
            var values = new double?[end - start];
            for (var i = 0; i < values.Length; i++) values[i] = series[start + i].Judged;
            var count = values.Count(value => value is not null);
            if (count == 0) continue;
            var limits = ProcessLimits.Of(Baseline(values, options.Baseline), options.ScreenOutliers);
            groups.Add(new XmrGroup(start, count, limits));
            Judge(values, limits, options).CopyTo(points, start);
        }
        var last = Enumerable.Range(0, series.Count).LastOrDefault(i => series[i].Judged is not null, -1);
        return new XmrChart(
            groups,
            points,
            last < 0 ? PointKind.CommonCause : points[last].Kind,
            groups.Count == 0 ? null : Assurances.Of(groups[^1].Limits, options.Target, options.Direction));
    }

    /// <summary>From the first value, and from the first value at or after each rebase, to the next such place.</summary>
    static IEnumerable<(int Start, int End)> Stretches(IReadOnlyList<Observation> series, IReadOnlyList<int> rebase)
    {
        var starts = rebase.Append(0)
            .Select(from => Enumerable.Range(0, series.Count).FirstOrDefault(i => i >= from && series[i].Value is not null, -1))
            .Where(start => start >= 0)
            .Distinct()
            .Order()
            .ToArray();
        return starts.Select((start, i) => (start, i + 1 < starts.Length ? starts[i + 1] : series.Count));
    }

    /// <summary>The places up to and with the n-th value.</summary>
    static double?[] Baseline(double?[] values, int? n)
    {
        if (n is null) return values;
        var seen = 0;
        return [.. values.TakeWhile(value => (value is null ? seen : ++seen) <= n)];
    }

    static XmrPoint[] Judge(double?[] values, ProcessLimits limits, XmrOptions options)
    {
        var points = new XmrPoint[values.Length];
        foreach (var (signal, flag) in SignalRules.InOrder)
        {
            var sides = flag(values, limits);
            for (var i = 0; i < points.Length; i++)
            {
                if (points[i].Signal != Signal.None || sides[i] == Side.None) continue;
                points[i] = new XmrPoint(signal, PointKinds.Of(sides[i], options.Direction));
            }
        }
        return points;
    }
}
