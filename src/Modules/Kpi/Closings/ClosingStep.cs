namespace Helsefellesskap.Modules.Kpi.Closings;

/// <summary>A month is closed twice: first by who delivered it, then by the analysis group, which thereby publishes it.</summary>
internal enum ClosingStep
{
    Sender,
    AnalysisGroup,
}
