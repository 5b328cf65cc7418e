namespace Helsefellesskap.Modules.Kpi.Quality;

/// <summary>Whether a month's data came in time. Later corrections do not count against it.</summary>
internal enum Timeliness
{
    /// <summary>The whole month was delivered by the deadline.</summary>
    InTime,

    /// <summary>It was delivered after the deadline.</summary>
    Late,

    /// <summary>It has not been delivered, and need not have been.</summary>
    NotDue,

    /// <summary>It has not been delivered, and the deadline has passed.</summary>
    Overdue,
}
