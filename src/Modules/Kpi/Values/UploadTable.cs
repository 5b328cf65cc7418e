using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Figures;

namespace Helsefellesskap.Modules.Kpi.Values;

/// <summary>Uploaded figures by indicator and organisation, which is empty for the fellowship.</summary>
internal sealed class UploadTable(IReadOnlyDictionary<(string Indicator, string Organisation), MonthlyFigures> series)
{
    /// <summary>Nothing for a ward: no uploaded figure belongs to one.</summary>
    public MonthlyFigures Of(string indicator, OrganisationCode? organisation, string? unit) =>
        unit is null ? series.GetValueOrDefault((indicator, organisation?.Value ?? ""), MonthlyFigures.Nothing) : MonthlyFigures.Nothing;
}
