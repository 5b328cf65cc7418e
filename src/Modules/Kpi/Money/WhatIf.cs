namespace Helsefellesskap.Modules.Kpi.Money;

/// <summary>What it would be worth if a share of the days were avoided.</summary>
/// <param name="ReadmissionBedDays">Days in hospital beds after readmissions, in whatever period the answer is for.</param>
/// <param name="ReadmissionsAvoided">How much of them is avoided, from 0 to 1.</param>
/// <param name="UkpBedDays">Days that patients waited ready for discharge (KPI 1).</param>
/// <param name="UkpAvoided">How much of them is avoided, from 0 to 1.</param>
/// <param name="Rates">What a day costs; without it as in "Vel heim".</param>
internal sealed record WhatIf(
    decimal ReadmissionBedDays = 0, decimal ReadmissionsAvoided = 0, decimal UkpBedDays = 0, decimal UkpAvoided = 0, CostRates? Rates = null)
{
    public Savings Savings()
    {
        var rates = Rates ?? new CostRates();
        return new Savings(
            Municipalities: UkpBedDays * UkpAvoided * rates.UkpDayMunicipality,
            Hospital: UkpBedDays * UkpAvoided * rates.UkpDayHospital + ReadmissionBedDays * ReadmissionsAvoided * rates.BedDay);
    }
}
