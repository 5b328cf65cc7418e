namespace Helsefellesskap.Modules.Kpi.Money;

/// <summary>What it would be worth if a share of the days were avoided.</summary>
internal sealed record WhatIf
{
    /// <summary>Days in hospital beds after readmissions, in whatever period the answer is for.</summary>
    public decimal ReadmissionBedDays { get; init; }

    /// <summary>How much of them is avoided, from 0 to 1.</summary>
    public decimal ReadmissionsAvoided { get; init; }

    /// <summary>Days that patients waited ready for discharge (KPI 1).</summary>
    public decimal UkpBedDays { get; init; }

    /// <summary>How much of them is avoided, from 0 to 1.</summary>
    public decimal UkpAvoided { get; init; }

    public CostRates Rates { get; init; } = new();

    public Savings Savings() => new(
        Municipalities: UkpBedDays * UkpAvoided * Rates.UkpDayMunicipality,
        Hospital: UkpBedDays * UkpAvoided * Rates.UkpDayHospital + ReadmissionBedDays * ReadmissionsAvoided * Rates.BedDay);
}
