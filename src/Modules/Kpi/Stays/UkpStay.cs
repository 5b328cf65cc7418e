using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Kpi.Stays;

/// <summary>
/// A patient whom the hospital has declared ready for discharge and who needs municipal services (utskrivningsklar pasient), as one file told it.
/// Rows are added by COPY and never changed; nothing in them says who the patient is.
/// </summary>
internal sealed class UkpStay
{
    // The order is that of the table: wide and fixed columns first leave no gaps between them.
    public required DateTimeOffset AdmittedAt { get; init; }
    public required DateTimeOffset ReadyAt { get; init; }
    public DateTimeOffset? DischargedAt { get; init; }
    public DateTimeOffset? ReadmittedAt { get; init; }

    public required int LoadId { get; init; }

    /// <summary>The row of the file, counted from 1 with the header.</summary>
    public required int RowNumber { get; init; }

    /// <summary>The month of <see cref="ReadyOn"/>, by which the stay is filed and replaced.</summary>
    public required Month Month { get; init; }

    /// <summary>The day in Oslo.</summary>
    public required DateOnly ReadyOn { get; init; }

    /// <summary>The day in Oslo; null while the patient waits.</summary>
    public DateOnly? DischargedOn { get; init; }

    public required AgeGroup AgeGroup { get; init; }

    public Destination? Destination { get; init; }

    /// <summary>Clinical Frailty Scale, 1 to 9.</summary>
    public short? Cfs { get; init; }

    /// <summary>The municipality that the patient stays in and that pays (oppholdskommune).</summary>
    public required OrganisationCode Organisation { get; init; }

    public required string StayKey { get; init; }
}
