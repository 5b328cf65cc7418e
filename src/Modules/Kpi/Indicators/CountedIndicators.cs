namespace Helsefellesskap.Modules.Kpi.Indicators;

/// <summary>The indicators that are counted from stays; all others are uploaded.</summary>
internal static class CountedIndicators
{
    public static readonly IReadOnlyList<string> Codes = ["kpi1", "kpi2", "kpi3", "kpi4", "kpi5", "kpi6", "cfs70"];
}
