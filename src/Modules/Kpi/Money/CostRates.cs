namespace Helsefellesskap.Modules.Kpi.Money;

/// <summary>What a day costs, in kroner. Source of the defaults: the cost simulator of "Vel heim".</summary>
/// <param name="UkpDayMunicipality">What the municipality pays for a day that a patient waits in hospital, ready for discharge: the daily rate of the year.</param>
/// <param name="UkpDayHospital">What such a day costs the hospital.</param>
/// <param name="BedDay">What any day in a hospital bed costs the hospital: here of readmissions.</param>
internal sealed record CostRates(decimal UkpDayMunicipality = 5_000, decimal UkpDayHospital = 10_000, decimal BedDay = 30_000);
