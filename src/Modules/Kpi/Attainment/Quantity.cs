using Helsefellesskap.Kernel.Texts;

namespace Helsefellesskap.Modules.Kpi.Attainment;

/// <summary>Writes a figure in its indicator's unit, for sentences.</summary>
internal static class Quantity
{
    public static string Text(double value, string unit) => unit switch
    {
        "share" => Catalogue.Text("unit.share", value),
        "bed-days" => Catalogue.Text("unit.bed-days", value),
        "days" => Catalogue.Text("unit.days", value),
        _ => Catalogue.Text("unit.other", value, unit),
    };
}
