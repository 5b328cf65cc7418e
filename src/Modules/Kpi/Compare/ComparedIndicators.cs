using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Indicators;

namespace Helsefellesskap.Modules.Kpi.Compare;

/// <summary>A month's figure beside another indicator's, such as the fellowship's beside the nation's.</summary>
/// <param name="Month">The month.</param>
/// <param name="Figure">The indicator's own.</param>
/// <param name="Other">The other indicator's, of the fellowship as a whole.</param>
internal sealed record ComparedIndicators(Month Month, IndicatorValue Figure, IndicatorValue Other)
{
    /// <summary>The own value less the other; null where one of them has none or is withheld.</summary>
    public double? Difference => Figure.Value - Other.Value;
}
