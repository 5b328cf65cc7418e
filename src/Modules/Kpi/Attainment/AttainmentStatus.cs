namespace Helsefellesskap.Modules.Kpi.Attainment;

/// <summary>How far an indicator has come on the way that was decided for it.</summary>
internal enum AttainmentStatus
{
    Reached,
    AheadOfPath,
    BehindPath,
    FarBehindPath,

    /// <summary>Only where there is no way to go: the target is to hold, or the baseline met it already.</summary>
    NotReached,

    /// <summary>Something that a verdict needs is missing; the explanation says what.</summary>
    NotAssessed,
}
