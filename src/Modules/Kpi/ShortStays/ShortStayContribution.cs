using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Kpi.ShortStays;

/// <summary>What a ward's stays of one month of admission in one load add to the figures of one month of discharge.</summary>
internal sealed class ShortStayContribution
{
    public required int LoadId { get; init; }

    public required OrganisationCode Organisation { get; init; }

    public required Month AdmissionMonth { get; init; }

    public required Month Month { get; init; }

    /// <summary>The ward; empty in the row of zeros that says that the organisation's month is covered, whatever wards it has.</summary>
    public required string Unit { get; init; }

    public required int Stays { get; init; }

    public required int Nights { get; init; }
}
