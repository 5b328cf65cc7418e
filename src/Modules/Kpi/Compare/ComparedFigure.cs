using Helsefellesskap.Modules.Kpi.Indicators;
using Helsefellesskap.Modules.Organisations.Contracts;

namespace Helsefellesskap.Modules.Kpi.Compare;

/// <summary>A municipality's figure beside those of the others.</summary>
/// <param name="Figure">Of the twelve months that end with the month asked for.</param>
/// <param name="Per1000">Of a sum: for each 1,000 inhabitants of 67 years and more, where their number is known. A share or mean needs no such measure.</param>
internal sealed record ComparedFigure(Organisation Organisation, IndicatorValue Figure, double? Per1000)
{
    public static ComparedFigure Of(Organisation organisation, Indicator indicator, IndicatorValue figure)
    {
        var inhabitants = indicator.IsSum && organisation.Inhabitants67Plus is > 0 and var number ? number : null as int?;
        return new ComparedFigure(organisation, figure, figure.Value / inhabitants * 1000);
    }
}
