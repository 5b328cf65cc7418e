using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Kpi.Stays;

/// <summary>
/// What a municipality's stays of one ready month in one load add to the figures of one month: counted once when the load is made, and as unchangeable.
/// A month's figures are the sum over the loads that hold.
/// </summary>
internal sealed class UkpContribution
{
    public required int LoadId { get; init; }

    public required OrganisationCode Organisation { get; init; }

    public required Month ReadyMonth { get; init; }

    /// <summary>The month whose figures this adds to. For the ready month itself there is always a row, if only of zeros: it says that the month is covered.</summary>
    public required Month Month { get; init; }

    /// <summary>Midnights passed in the month by those ready for discharge.</summary>
    public required int BedDays { get; init; }

    /// <summary>Those of <see cref="BedDays"/> that belong to patients who waited still when the file was loaded.</summary>
    public required int WaitingBedDays { get; init; }

    // What follows is counted in the month of discharge.
    public required int Stays { get; init; }
    public required int StaysWithoutBedDays { get; init; }

    /// <summary>All bed-days of the month's stays, in whatever month they fell.</summary>
    public required int BedDaysOfStays { get; init; }

    public required int Home { get; init; }
    public required int Deceased { get; init; }

    /// <summary>Within thirty times 24 hours, and not after death.</summary>
    public required int Readmitted { get; init; }

    /// <summary>Of age 70 and over.</summary>
    public required int Aged70 { get; init; }

    public required int Aged70WithCfs { get; init; }

    /// <summary>The file was loaded before thirty days had gone since the month: readmissions may be missing.</summary>
    public required bool Early { get; init; }
}
