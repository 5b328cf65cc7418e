namespace Helsefellesskap.Modules.Kpi.Stays;

/// <summary>Where a patient went from the hospital. Stored by number; see <see cref="UkpStayColumns.Destinations"/> for how files write them.</summary>
internal enum Destination : short
{
    /// <summary>Own home, with services or without.</summary>
    Home,
    ShortTerm,
    LongTerm,
    Rehabilitation,
    OtherHospital,
    Deceased,
}
