namespace Helsefellesskap.Modules.Kpi.Stays;

/// <summary>The columns of a file of stays, and the words in them.</summary>
internal static class UkpStayColumns
{
    public const int StayKey = 0;
    public const int Municipality = 1;
    public const int AgeGroup = 2;
    public const int AdmittedAt = 3;
    public const int ReadyAt = 4;
    public const int DischargedAt = 5;
    public const int Destination = 6;
    public const int ReadmittedAt = 7;
    public const int Cfs = 8;

    public static readonly string[] Names =
        ["stay_key", "municipality_no", "age_group", "admitted_at", "ready_at", "discharged_at", "destination", "readmitted_at", "cfs"];

    /// <summary>In the order of <see cref="Stays.AgeGroup"/>.</summary>
    public static readonly byte[][] AgeGroups = ["18-69"u8.ToArray(), "70-79"u8.ToArray(), "80-89"u8.ToArray(), "90+"u8.ToArray()];

    /// <summary>In the order of <see cref="Stays.Destination"/>.</summary>
    public static readonly byte[][] Destinations =
    [
        "home"u8.ToArray(), "short_term"u8.ToArray(), "long_term"u8.ToArray(), "rehabilitation"u8.ToArray(), "other_hospital"u8.ToArray(), "deceased"u8.ToArray(),
    ];

    /// <summary>From 1.</summary>
    public static readonly byte[][] CfsScores = [.. Enumerable.Range('1', 9).Select(digit => new[] { (byte)digit })];
}
