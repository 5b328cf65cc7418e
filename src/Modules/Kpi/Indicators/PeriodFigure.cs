using Helsefellesskap.Modules.Kpi.Figures;

namespace Helsefellesskap.Modules.Kpi.Indicators;

/// <summary>An indicator's figure over several months, as the viewer may see it.</summary>
/// <param name="Numerator">What is counted. Null where nothing is known, and where it is withheld.</param>
/// <param name="Denominator">What it is counted of; null for a sum as well.</param>
/// <param name="Value">Numerator over denominator, or the numerator alone; null for a share or mean of nothing as well.</param>
/// <param name="Provisional">More may come to one of the months.</param>
/// <param name="Withheld">It rests on too few patients to be shown, or would give away one that does.</param>
internal sealed record PeriodFigure(double? Numerator, double? Denominator, double? Value, bool Provisional, bool Withheld)
{
    public static readonly PeriodFigure Hidden = new(null, null, null, Provisional: false, Withheld: true);

    public static PeriodFigure Shown(Figure figure) => new(figure.Numerator, figure.Denominator, figure.Value, figure.Provisional, Withheld: false);
}
