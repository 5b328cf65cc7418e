namespace Helsefellesskap.Modules.Kpi.Times;

/// <summary>How often a local time occurs.</summary>
internal enum LocalTimeKind
{
    Once,

    /// <summary>In the hour that autumn repeats; the first is meant.</summary>
    Twice,

    /// <summary>In the hour that summer time skips.</summary>
    Skipped,
}
