namespace Helsefellesskap.Modules.Kpi.Targets;

/// <summary>Whether a target is one yet.</summary>
internal enum TargetState
{
    /// <summary>Somebody wants it; nobody has decided it.</summary>
    Proposed,

    /// <summary>It counts from its first day on.</summary>
    Decided,

    /// <summary>A proposal that was not followed; kept so that it can be seen.</summary>
    Declined,
}
