namespace Helsefellesskap.Modules.Kpi.Disclosure;

/// <summary>How a row is shown to those who may not see small numbers, from fine to coarse. A row only ever becomes coarser.</summary>
internal enum RowForm
{
    /// <summary>Its months are shown, but for single ones; twelve months together where none of them is withheld.</summary>
    ByMonth,

    /// <summary>No month is shown, but the sum of any twelve.</summary>
    ByYear,

    /// <summary>Nothing is shown.</summary>
    Hidden,
}
