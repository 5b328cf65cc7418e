namespace Helsefellesskap.Modules.Kpi.Charts;

/// <summary>Where a point lies, or where a trend goes.</summary>
internal enum Side
{
    None,
    High,
    Low,
}
