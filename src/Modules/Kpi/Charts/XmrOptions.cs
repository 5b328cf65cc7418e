using Helsefellesskap.Modules.Kpi.Indicators;

namespace Helsefellesskap.Modules.Kpi.Charts;

/// <summary>How an <see cref="XmrChart"/> is reckoned.</summary>
internal sealed record XmrOptions
{
    /// <summary>A baseline of fewer points says too little about the process.</summary>
    public const int SmallestBaseline = 12;

    public required Direction Direction { get; init; }

    /// <summary>Places in the series from which on a new group is reckoned: at the first value there or after.</summary>
    public IReadOnlyList<int> Rebase { get; init; } = [];

    /// <summary>How many of a group's first points give its limits; all where null or where the group is shorter.</summary>
    public int? Baseline
    {
        get;
        init
        {
            if (value is { } n) ArgumentOutOfRangeException.ThrowIfLessThan(n, SmallestBaseline, nameof(Baseline));
            field = value;
        }
    }

    /// <summary>Leaves moving ranges that are themselves out of control out of the limits.</summary>
    public bool ScreenOutliers { get; init; } = true;

    /// <summary>The target, where its period is the chart's.</summary>
    public double? Target { get; init; }
}
