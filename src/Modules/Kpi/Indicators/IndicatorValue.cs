using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Figures;

namespace Helsefellesskap.Modules.Kpi.Indicators;

/// <summary>An indicator's figure of a month, or of the twelve months that end with it, as the viewer may see it.</summary>
/// <param name="Month">The month, or the last of the twelve.</param>
/// <param name="Numerator">What is counted. Null where nothing is known, and where it is withheld.</param>
/// <param name="Denominator">What it is counted of; null for a sum as well.</param>
/// <param name="Value">Numerator over denominator, or the numerator alone; null for a share or mean of nothing as well.</param>
/// <param name="Provisional">More may come: a file is missing, a month had not ended when it was loaded, patients wait still or readmissions may follow.</param>
/// <param name="Withheld">The figure is there, and rests on too few patients to be shown, or would give away one that does.</param>
internal readonly record struct IndicatorValue(Month Month, double? Numerator, double? Denominator, double? Value, bool Provisional, bool Withheld)
{
    public static IndicatorValue Shown(Month month, Figure figure) =>
        new(month, figure.Numerator, figure.Denominator, figure.Value, figure.Provisional, Withheld: false);

    public static IndicatorValue Hidden(Month month) => new(month, null, null, null, Provisional: false, Withheld: true);
}
