namespace Helsefellesskap.Modules.Kpi.Figures;

/// <summary>Whether what is known of a month is all that there is.</summary>
internal enum Coverage
{
    /// <summary>No file that holds has the month in its period. Stays of other months may still reach into it.</summary>
    None,

    /// <summary>Of the fellowship: some that deliver have delivered.</summary>
    Partial,

    Full,
}
