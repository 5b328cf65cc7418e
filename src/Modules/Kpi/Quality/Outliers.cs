namespace Helsefellesskap.Modules.Kpi.Quality;

/// <summary>
/// Finds figures that are more likely faults of a file than news: by the modified z-score, which a few odd months before cannot spoil (Iglewicz and Hoaglin,
/// How to Detect and Handle Outliers, 1993). It judges deliveries; whether a process has changed is the control chart's to say.
/// </summary>
internal static class Outliers
{
    const int MonthsBefore = 12;

    /// <summary>So much of a normal distribution's standard deviation is a median absolute deviation.</summary>
    const double Scale = 0.6745;

    /// <summary>
    /// The authors speak of outliers beyond 3.5. A deviation from twelve values is itself unsure: of the demo's months, which hold no fault, one in 33 lies beyond
    /// that, and one in 150 beyond this. <em>Our reading</em>.
    /// </summary>
    const double Limit = 6;

    /// <summary>True where a value is an outlier against the twelve before it; never where one of these is missing, or where they do not differ.</summary>
    public static bool[] Of(IReadOnlyList<double?> values)
    {
        var outliers = new bool[values.Count];
        for (var i = MonthsBefore; i < values.Count; i++)
        {
            double[] before = [.. values.Skip(i - MonthsBefore).Take(MonthsBefore).OfType<double>()];
            if (before.Length < MonthsBefore || values[i] is not { } value) continue;
            var median = Median(before);
            var deviation = Median([.. before.Select(each => Math.Abs(each - median))]);
            outliers[i] = deviation > 0 && Scale * Math.Abs(value - median) / deviation > Limit;
        }
        return outliers;
    }

    static double Median(double[] values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
