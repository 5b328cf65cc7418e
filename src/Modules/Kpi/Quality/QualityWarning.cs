using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Kpi.Quality;

/// <summary>A month whose figure should not be taken at its word.</summary>
/// <param name="Text">Why, in Norwegian.</param>
internal sealed record QualityWarning(Month Month, QualityWarningKind Kind, string Text);

/// <summary>Why a figure is doubtful.</summary>
internal enum QualityWarningKind
{
    /// <summary>Stays without waiting have ceased to be registered, by the look of it.</summary>
    MissingZeroDayStays,

    /// <summary>The figure lies so far from those of the twelve months before that the file should be looked at before the figure is believed.</summary>
    Outlier,
}
