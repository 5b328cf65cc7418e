namespace Helsefellesskap.Bench.Engine;

/// <summary>The shapes of the three queries of bench/peers, held in memory: what is measured is the engine and nothing else.</summary>
static class Memory
{
    public static readonly Municipality[] Municipalities =
    [
        .. Enumerable.Range(1, 20).Select(m => new Municipality($"50{m:00}", $"Kommune {m}",
        [
            .. Enumerable.Range(1, 6).Select(i => new Indicator($"kpi{i}", $"Indikator {i}", "andel", [.. Enumerable.Range(0, 24).Select(t => new Point(202301 + t, m * i + t, 1000 + t * 0.5))])),
        ])),
    ];

    public static readonly Dictionary<int, Point[]> Points =
        new[] { 1, 1_000, 100_000 }.ToDictionary(count => count, count => Enumerable.Range(0, count).Select(i => new Point(i, i, 2.5 * i)).ToArray());

    public static readonly Organisation[] Organisations = [.. Enumerable.Range(0, 20).Select(o => new Organisation(o, $"Organisasjon {o}", OrganisationKind.Municipality))];

    public static readonly Deviation[] Deviations =
    [
        .. Enumerable.Range(0, 50).Select(d => new Deviation(d, "open", "medication", new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(d).ToString("O"),
            $"Legemiddellisten manglet ved utskriving, sak {d}: pasienten fikk feil dose i tre dager før hjemmetjenesten oppdaget det.", d % 20, (d + 7) % 20)),
    ];
}

public sealed record Municipality(string Code, string Name, IReadOnlyList<Indicator> Indicators);

public sealed record Indicator(string Code, string Name, string Unit, IReadOnlyList<Point> Series)
{
    public Observation[] Latest { get; } = [new("2025-09-01", 87, 412), new("2025-10-01", 93, 405)];
}

public sealed record Observation(string Month, int Numerator, int Denominator);

public readonly record struct Point(int Month, double? Numerator, double? Denominator);

public enum OrganisationKind { Municipality, Hospital }

public sealed record Organisation(int Id, string Name, OrganisationKind Kind);

public sealed record Deviation(int Id, string Status, string Category, string CreatedAt, string Text, int ReportingId, int ReceivingId);
