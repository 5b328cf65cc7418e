namespace Helsefellesskap.Modules.Kpi.Disclosure;

/// <summary>How much of the figures somebody sees, from least to most. The words are the access matrix's.</summary>
internal enum FigureLevel
{
    None,

    /// <summary>What is published, with small numbers withheld.</summary>
    Published,

    /// <summary>Everything, with small numbers withheld as for all that leaves the circle of the parties.</summary>
    Withheld,

    /// <summary>The parties' view: own figures whole, those that the parties steer by whole, the rest with small numbers withheld.</summary>
    Parties,

    Whole,
}
