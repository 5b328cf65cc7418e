using Helsefellesskap.Modules.Kpi.ShortStays;
using Helsefellesskap.Modules.Kpi.Stays;

namespace Helsefellesskap.Modules.Kpi.Figures;

/// <summary>The indicators that are counted from stays, by code (domain.md, "KPI: the six indicators").</summary>
internal static class Formulas
{
    static readonly Dictionary<string, Formula> ByCode = new()
    {
        ["kpi1"] = new(UkpStayKind.Name, (tally, month) => tally[month, UkpTally.BedDays], null)
        {
            Unsure = (tally, month) => tally[month, UkpTally.WaitingBedDays] > 0,
        },
        ["kpi2"] = new(
            UkpStayKind.Name,
            (tally, month) => tally[month, UkpTally.StaysWithoutBedDays],
            (tally, month) => tally[month, UkpTally.Stays]),
        ["kpi3"] = new(
            UkpStayKind.Name,
            (tally, month) => tally[month, UkpTally.BedDaysOfStays],
            (tally, month) => tally[month, UkpTally.Stays] - tally[month, UkpTally.StaysWithoutBedDays]),
        ["kpi4"] = new(
            UkpStayKind.Name,
            (tally, month) => tally[month, UkpTally.Home],
            (tally, month) => tally[month, UkpTally.Stays]),
        ["kpi5"] = new(
            UkpStayKind.Name,
            (tally, month) => tally[month, UkpTally.Readmitted],
            (tally, month) => tally[month, UkpTally.Stays] - tally[month, UkpTally.Deceased])
        {
            Unsure = (tally, month) => tally[month, UkpTally.Early] > 0,
        },
        ["kpi6"] = new(
            ShortStayKind.Name,
            (tally, month) => tally[month, ShortStayTally.Nights],
            (tally, month) => tally[month, ShortStayTally.Stays])
        {
            PerUnit = true,
        },
        ["cfs70"] = new(
            UkpStayKind.Name,
            (tally, month) => tally[month, UkpTally.Aged70WithCfs],
            (tally, month) => tally[month, UkpTally.Aged70]),
    };

    /// <summary>Null for an indicator that is not counted but uploaded.</summary>
    public static Formula? Of(string code) => ByCode.GetValueOrDefault(code);
}
