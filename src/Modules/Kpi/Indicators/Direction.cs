namespace Helsefellesskap.Modules.Kpi.Indicators;

/// <summary>Which way an indicator is better. Hold: it is to stay where it is; neutral: neither way is better.</summary>
internal enum Direction
{
    Higher,
    Lower,
    Neutral,
    Hold,
}
