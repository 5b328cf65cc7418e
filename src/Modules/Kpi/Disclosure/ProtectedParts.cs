using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Figures;
using Helsefellesskap.Modules.Kpi.Indicators;
using Helsefellesskap.Modules.Kpi.ShortStays;
using Helsefellesskap.Modules.Kpi.Stays;

namespace Helsefellesskap.Modules.Kpi.Disclosure;

/// <summary>
/// Every number behind an indicator's month that would tell of few people: numerator, denominator, what they differ by, and what follows from an
/// indicator beside it, as the number of deaths does from the denominators of KPI 4 and 5.
/// </summary>
internal static class ProtectedParts
{
    public static double[] Of(string indicator, Tally tally, Month month)
    {
        double Count(int column) => tally[month, column];
        return indicator switch
        {
            "kpi1" => [Count(UkpTally.BedDays)],
            "kpi2" => Share(Count(UkpTally.StaysWithoutBedDays), Count(UkpTally.Stays)),
            "kpi3" => [Count(UkpTally.BedDaysOfStays), Count(UkpTally.Stays) - Count(UkpTally.StaysWithoutBedDays)],
            "kpi4" => Share(Count(UkpTally.Home), Count(UkpTally.Stays)),
            "kpi5" => [.. Share(Count(UkpTally.Readmitted), Count(UkpTally.Stays) - Count(UkpTally.Deceased)), Count(UkpTally.Deceased)],
            "kpi6" => [Count(ShortStayTally.Nights), Count(ShortStayTally.Stays)],
            "cfs70" => [.. Share(Count(UkpTally.Aged70WithCfs), Count(UkpTally.Aged70)), Count(UkpTally.Stays) - Count(UkpTally.Aged70)],
            _ => throw new ArgumentOutOfRangeException(nameof(indicator)),
        };
    }

    /// <summary>Of an uploaded figure; nothing but the number itself where it has no denominator.</summary>
    public static double[] Of(Indicator indicator, Figure figure) => (figure.Numerator ?? 0, figure.Denominator) switch
    {
        (var numerator, null) => [numerator],
        (var numerator, { } denominator) when indicator.IsShare => Share(numerator, denominator),
        (var numerator, { } denominator) => [numerator, denominator],
    };

    static double[] Share(double numerator, double denominator) => [numerator, denominator, denominator - numerator];
}
