using Helsefellesskap.Modules.Kpi.ShortStays;
using Helsefellesskap.Modules.Kpi.Stays;

namespace Helsefellesskap.Modules.Kpi.Breakdowns;

/// <summary>What can be broken down by what. The bands of days are our reading: no source has any.</summary>
internal static class Divisions
{
    static readonly Division[] All =
    [
        new(UkpStayKind.Name, Dimension.AgeGroup, "age_group", ["18-69", "70-79", "80-89", "90+"])
        {
            // All but those of 70 and over, whom the share with a frailty score is of.
            ToldElsewhere = new HashSet<int> { (int)AgeGroup.From18To69 },
            ToldBy = ["cfs70"],
        },
        new(
            UkpStayKind.Name, Dimension.Destination, "coalesce(destination, 6)",
            ["home", "short_term", "long_term", "rehabilitation", "other_hospital", "deceased", "waiting"])
        {
            ToldElsewhere = new HashSet<int> { (int)Destination.Home, (int)Destination.Deceased, 6 },
            ToldBy = ["kpi4", "kpi5"],
        },
        new(UkpStayKind.Name, Dimension.Weekday, "extract(isodow FROM ready_on) - 1", ["1", "2", "3", "4", "5", "6", "7"]),
        new(
            UkpStayKind.Name, Dimension.Hour, "extract(hour FROM ready_at AT TIME ZONE 'Europe/Oslo')",
            [.. Enumerable.Range(0, 24).Select(hour => $"{hour}")]),
        // No band but the first is of one length: days over stays would tell how many of each there are.
        new(UkpStayKind.Name, Dimension.Length, "width_bucket(until - ready_on, ARRAY[1, 3, 6, 11])", ["0", "1-2", "3-5", "6-10", "11+"])
        {
            ToldElsewhere = new HashSet<int> { 0 },
            ToldBy = ["kpi2"],
        },
        new(ShortStayKind.Name, Dimension.Length, "width_bucket(until - admitted_on, ARRAY[8, 15, 21, 31])", ["0-7", "8-14", "15-20", "21-30", "31+"]),
    ];

    /// <summary>Null where the kind is not divided so.</summary>
    public static Division? Of(string kind, Dimension by) => All.FirstOrDefault(division => (division.Kind, division.By) == (kind, by));
}
