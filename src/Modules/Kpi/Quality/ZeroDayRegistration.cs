namespace Helsefellesskap.Modules.Kpi.Quality;

/// <summary>Stays and bed-days of one month; null where it has no figures.</summary>
internal readonly record struct StaysPerBedDay(double? Stays, double? BedDays)
{
    /// <summary>Infinite where nobody waited; null where nothing happened.</summary>
    public double? Ratio => BedDays > 0 ? Stays / BedDays : Stays > 0 ? double.PositiveInfinity : null;
}

/// <summary>
/// Whether stays without waiting have ceased to be registered: hospitals in the region have registered few of them, and a share that rests on what is left
/// looks like bad or good news that it is not.
/// </summary>
internal static class ZeroDayRegistration
{
    const int MonthsBefore = 12;

    /// <summary>True where stays per bed-day fall below half the median of the twelve months before; never where those are not complete.</summary>
    public static bool[] Doubtful(IReadOnlyList<StaysPerBedDay> months)
    {
        var doubtful = new bool[months.Count];
        for (var i = MonthsBefore; i < months.Count; i++)
        {
            var before = months.Skip(i - MonthsBefore).Take(MonthsBefore).Select(month => month.Ratio).OfType<double>().Order().ToArray();
            if (before.Length < MonthsBefore) continue;
            var median = (before[MonthsBefore / 2 - 1] + before[MonthsBefore / 2]) / 2;
            doubtful[i] = months[i].Ratio < median / 2;
        }
        return doubtful;
    }
}
