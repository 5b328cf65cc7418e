using Helsefellesskap.Modules.Kpi.Figures;

namespace Helsefellesskap.Modules.Kpi.ShortStays;

/// <summary>The columns of a <see cref="Tally"/> of short stays; see <see cref="ShortStayContribution"/>.</summary>
internal static class ShortStayTally
{
    public const int Nights = 0;
    public const int Stays = 1;

    public static readonly TallySource Source =
        new(ShortStayKind.Name, ["nights", "stays"], "kpi.short_stay_contributions", "admission_month", HasUnits: true, LastingColumns: 2);
}
