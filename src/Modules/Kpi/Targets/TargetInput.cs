namespace Helsefellesskap.Modules.Kpi.Targets;

/// <summary>What a target says.</summary>
internal abstract record TargetInput
{
    /// <summary>The indicator's code.</summary>
    public required string Indicator { get; init; }

    /// <summary>Whose target it is; without it the fellowship's.</summary>
    public string? Organisation { get; init; }

    /// <summary>The ward that it is for.</summary>
    public string? Unit { get; init; }

    /// <summary>The first day on which it is valid.</summary>
    public required DateOnly From { get; init; }

    /// <summary>In the indicator's own unit; a share is 0.9 and not 90.</summary>
    public required double Value { get; init; }

    /// <summary>Without it the target is kept for the record and never evaluated.</summary>
    public TargetPeriod? Period { get; init; }

    /// <summary>The paper that it stands in.</summary>
    public required string Source { get; init; }

    public string? DecidedBy { get; init; }

    /// <summary>Where the way to it begins, if not at the baseline year's own figure.</summary>
    public double? Baseline { get; init; }

    /// <summary>The source's own deadline.</summary>
    public DateOnly? ReachBy { get; init; }
}

/// <summary>A target that is decided.</summary>
internal sealed record SetTargetInput : TargetInput;

/// <summary>A target that somebody wants to be decided.</summary>
internal sealed record ProposeTargetInput : TargetInput;
