namespace Helsefellesskap.Modules.Kpi.Money;

/// <summary>What a day costs, in kroner. Source of the defaults: the cost simulator of "Vel heim".</summary>
internal sealed record CostRates
{
    /// <summary>What the municipality pays for a day that a patient waits in hospital, ready for discharge; the daily rate of the year.</summary>
    public decimal UkpDayMunicipality { get; init; } = 5_000;

    /// <summary>What such a day costs the hospital.</summary>
    public decimal UkpDayHospital { get; init; } = 10_000;

    /// <summary>What any day in a hospital bed costs the hospital: here of readmissions.</summary>
    public decimal BedDay { get; init; } = 30_000;
}
