using Helsefellesskap.Modules.Kpi.Figures;

namespace Helsefellesskap.Modules.Kpi.Stays;

/// <summary>The columns of a <see cref="Tally"/> of stays; see <see cref="UkpContribution"/>.</summary>
internal static class UkpTally
{
    public const int BedDays = 0;
    public const int WaitingBedDays = 1;
    public const int Stays = 2;
    public const int StaysWithoutBedDays = 3;
    public const int BedDaysOfStays = 4;
    public const int Home = 5;
    public const int Deceased = 6;
    public const int Readmitted = 7;
    public const int Aged70 = 8;
    public const int Aged70WithCfs = 9;

    /// <summary>How many stays come from a file that was loaded before their readmissions could be complete.</summary>
    public const int Early = 10;

    public static readonly TallySource Source = new(
        UkpStayKind.Name,
        [
            "bed_days", "waiting_bed_days", "stays", "stays_without_bed_days", "bed_days_of_stays", "home", "deceased", "readmitted", "aged70",
            "aged70_with_cfs", "CASE WHEN counted.early THEN stays ELSE 0 END",
        ],
        "kpi.ukp_contributions",
        "ready_month",
        HasUnits: false,
        LastingColumns: Early);
}
