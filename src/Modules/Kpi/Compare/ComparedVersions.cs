using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Indicators;

namespace Helsefellesskap.Modules.Kpi.Compare;

/// <summary>A month's figure in two versions of the data.</summary>
/// <param name="Month">The month.</param>
/// <param name="Then">As it held at the earlier time asked for. Who does not see the whole sees of it only what has not changed since.</param>
/// <param name="Now">As it holds now, or held at the later time.</param>
internal sealed record ComparedVersions(Month Month, IndicatorValue Then, IndicatorValue Now)
{
    /// <summary>The later value less the earlier; null where one of them has none or is withheld.</summary>
    public double? Difference => Now.Value - Then.Value;
}
