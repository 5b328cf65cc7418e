using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Kpi.Quality;

/// <summary>A month whose figure should not be taken at its word.</summary>
/// <param name="Text">Why, in Norwegian.</param>
internal sealed record QualityWarning(Month Month, string Text);
