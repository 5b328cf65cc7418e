using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Kpi.ShortStays;

/// <summary>A stay in a municipality's short-term ward, as one file told it.</summary>
internal sealed class ShortStay
{
    public required int LoadId { get; init; }

    /// <summary>The row of the file, counted from 1 with the header.</summary>
    public required int RowNumber { get; init; }

    /// <summary>The month of <see cref="AdmittedOn"/>, by which the stay is filed and replaced.</summary>
    public required Month Month { get; init; }

    public required DateOnly AdmittedOn { get; init; }

    /// <summary>Null while the stay lasts.</summary>
    public DateOnly? DischargedOn { get; init; }

    public required OrganisationCode Organisation { get; init; }

    /// <summary>The ward, such as "Øya helsehus".</summary>
    public required string Unit { get; init; }

    public required string StayKey { get; init; }
}
