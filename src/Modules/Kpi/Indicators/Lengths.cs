namespace Helsefellesskap.Modules.Kpi.Indicators;

/// <summary>
/// How long lists are taken to be when a request's cost is estimated (@listSize). Roomy for what fellowships have rather than for what a request could ask for, whose
/// bounds are of its own: 600 months.
/// </summary>
internal static class Lengths
{
    /// <summary>The eight that the data begin with and a few of a fellowship's own.</summary>
    public const int Indicators = 10;

    /// <summary>Three years, which a chart is read over.</summary>
    public const int Months = 36;

    /// <summary>Years of a rate.</summary>
    public const int Years = 10;

    /// <summary>All municipalities of Norway and a few more: no fellowship has as many.</summary>
    public const int Municipalities = 360;

    /// <summary>Three years of the nineteen municipalities and their hospital.</summary>
    public const int Deliveries = 720;

    /// <summary>An indicator's targets: a version for most years, and what is proposed.</summary>
    public const int Targets = 10;

    /// <summary>One month in three has something to be said of it.</summary>
    public const int Warnings = 12;

    /// <summary>Stretches of a chart: it is rebased seldom.</summary>
    public const int Groups = 3;

    /// <summary>The hours of the day, the longest of the dimensions.</summary>
    public const int Cells = 24;
}
