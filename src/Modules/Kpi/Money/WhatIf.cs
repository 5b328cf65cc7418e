namespace Helsefellesskap.Modules.Kpi.Money;

/// <summary>What it would be worth if a share of the days were avoided.</summary>
/// <param name="ReadmissionBedDays">Days in hospital beds after readmissions, in whatever period the answer is for.</param>
/// <param name="ReadmissionsAvoided">How much of them is avoided, from 0 to 1.</param>
/// <param name="UkpBedDays">Days that patients waited ready for discharge (KPI 1).</param>
/// <param name="UkpAvoided">How much of them is avoided, from 0 to 1.</param>
/// <param name="Year">The year whose daily rate the municipality pays; without it as in "Vel heim".</param>
/// <param name="Rates">What a day costs; without it as in "Vel heim", but for the year's rate.</param>
internal sealed record WhatIf(
    decimal ReadmissionBedDays = 0, decimal ReadmissionsAvoided = 0, decimal UkpBedDays = 0, decimal UkpAvoided = 0, int? Year = null, CostRates? Rates = null)
{
    /// <summary>What "Vel heim" reckons with where no year is asked for.</summary>
    const decimal UkpDay = 5_000;

    /// <param name="rateOfYear">The daily rate of the year asked for.</param>
    public Savings Savings(decimal? rateOfYear = null)
    {
        var rates = Rates ?? new CostRates();
        var ukpDay = rates.UkpDayMunicipality ?? rateOfYear ?? UkpDay;
        return new Savings(
            Municipalities: UkpBedDays * UkpAvoided * ukpDay,
            Hospital: UkpBedDays * UkpAvoided * rates.UkpDayHospital + ReadmissionBedDays * ReadmissionsAvoided * rates.BedDay,
            UkpDayMunicipality: ukpDay);
    }
}
