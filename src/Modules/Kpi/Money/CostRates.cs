namespace Helsefellesskap.Modules.Kpi.Money;

/// <summary>What a day costs, in kroner. Source of the defaults: the cost simulator of "Vel heim".</summary>
/// <param name="UkpDayMunicipality">What the municipality pays for a day that a patient waits in hospital, ready for discharge. Without it the rate of the year asked for, else 5,000.</param>
/// <param name="UkpDayHospital">What such a day costs the hospital.</param>
/// <param name="BedDay">What any day in a hospital bed costs the hospital: here of readmissions.</param>
internal sealed record CostRates(decimal? UkpDayMunicipality = null, decimal UkpDayHospital = 10_000, decimal BedDay = 30_000);
