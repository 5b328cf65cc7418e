namespace Helsefellesskap.Modules.Kpi.Imports.Progress;

/// <summary>How far a file has come.</summary>
internal enum ImportPhase
{
    /// <summary>The file arrives and is not read yet: a workbook has to be there whole before its first row can be read.</summary>
    Receiving,

    /// <summary>Rows are read, each as it arrives.</summary>
    Reading,

    /// <summary>The file as a whole is set against what holds.</summary>
    Checking,

    /// <summary>Figures are counted from the new rows.</summary>
    Counting,

    /// <summary>Whoever sent the file has the answer, whatever it says.</summary>
    Done,

    /// <summary>It ended without an answer, and nothing has changed: the sender went away, or the program could not go on.</summary>
    Interrupted,
}
