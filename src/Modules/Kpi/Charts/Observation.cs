namespace Helsefellesskap.Modules.Kpi.Charts;

/// <summary>One place of a series in time: no value where the month is missing.</summary>
internal readonly record struct Observation(double? Value, bool Provisional = false)
{
    /// <summary>The value where the chart may reckon with it. A provisional value is drawn but judged as if it were missing.</summary>
    public double? Judged => Provisional ? null : Value;
}
