namespace Helsefellesskap.Modules.Kpi.Stays;

/// <summary>Stored by number; see <see cref="UkpStayColumns.AgeGroups"/> for how files write them.</summary>
internal enum AgeGroup : short
{
    From18To69,
    From70To79,
    From80To89,
    From90,
}
