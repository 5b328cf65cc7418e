namespace Helsefellesskap.Modules.Kpi.Targets;

/// <summary>What a target is a target for.</summary>
internal enum TargetPeriod
{
    /// <summary>Each month by itself.</summary>
    Month,

    /// <summary>Any twelve months together, ending with the month asked for.</summary>
    Rolling12Months,
}
