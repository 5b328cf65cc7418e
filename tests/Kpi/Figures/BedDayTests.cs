using Helsefellesskap.Tests.Kpi.Imports;

namespace Helsefellesskap.Tests.Kpi.Figures;

/// <summary>What single stays count up to. Each has a municipality of its own, so that one file holds them all.</summary>
public sealed class BedDayTests(BedDayTests.OneFile file) : IClassFixture<BedDayTests.OneFile>
{
    static readonly string[] Municipalities =
        "5001 5014 5021 5022 5025 5026 5027 5028 5029 5031 5032 5033 5054 5055 5056 5057 5058 5059 5061".Split(' ');

    /// <summary>Ready, discharged, and the bed-days of each month that has some.</summary>
    static readonly (string Ready, string Discharged, string BedDays)[] Stays =
    [
        ("2024-01-30 14:00", "2024-02-02 10:00", "2024-01:2 2024-02:1"), // the example of domain.md
        ("2024-03-04 08:00", "2024-03-04 23:59", ""), // the same date
        ("2024-03-04 00:00", "2024-03-04 23:59", ""), // from midnight on
        ("2024-03-04 23:59", "2024-03-05 00:00", "2024-03:1"), // a minute, and a midnight
        ("2024-03-04 12:00", "2024-03-05 00:00", "2024-03:1"), // discharged at midnight
        ("2024-01-31 12:00", "2024-02-01 12:00", "2024-01:1"), // the month's last midnight
        ("2024-02-28 12:00", "2024-03-01 12:00", "2024-02:2"), // a leap day
        ("2023-02-28 12:00", "2023-03-01 12:00", "2023-02:1"), // none
        ("2024-02-29 12:00", "2024-02-29 13:00", ""),
        ("2023-12-30 12:00", "2024-01-02 12:00", "2023-12:2 2024-01:1"), // over New Year
        ("2024-03-30 23:30", "2024-03-31 03:30", "2024-03:1"), // summer time begins: three hours, one midnight
        ("2024-03-31 01:30", "2024-03-31 03:30", ""),
        ("2024-10-26 23:30", "2024-10-27 02:30", "2024-10:1"), // it ends, and 02:30 is the first of two
        ("2024-10-27 00:30", "2024-10-27 23:30", ""), // a day of 25 hours
        ("2024-11-15 12:00", "2025-02-15 12:00", "2024-11:16 2024-12:31 2025-01:31 2025-02:14"), // whole months between
    ];

    /// <summary>Discharged, readmitted, and whether it counts.</summary>
    static readonly (string Discharged, string Readmitted, bool Counts)[] Readmissions =
    [
        ("2022-05-01 10:00", "2022-05-31 10:00", true), // thirty times 24 hours
        ("2022-05-01 10:00", "2022-05-31 10:01", false),
        ("2022-03-10 10:00", "2022-04-09 11:00", true), // over the night that lacks an hour
        ("2022-03-10 10:00", "2022-04-09 11:01", false),
        ("2022-10-10 10:00", "2022-11-09 09:00", true), // over the night that has one more
        ("2022-10-10 10:00", "2022-11-09 09:01", false),
    ];

    public static TheoryData<int> EachStay => [.. Enumerable.Range(0, Stays.Length)];

    public static TheoryData<int> EachReadmission => [.. Enumerable.Range(0, Readmissions.Length)];

    public sealed class OneFile : IAsyncLifetime
    {
        public ImportHost Host { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Host = await ImportHost.StartAsync();
            var answer = await Host.LoadStaysAsync(
            [
                .. Stays.Select((stay, i) => $"S{i};{Municipalities[i]};80-89;2021-12-01 10:00;{stay.Ready};{stay.Discharged};home;;"),
                .. Readmissions.Select((stay, i) => $"R{i};{Municipalities[i]};80-89;2021-12-01 10:00;{stay.Discharged};{stay.Discharged};home;{stay.Readmitted};"),
            ]);
            Assert.Equal([], answer.Errors);
            Assert.Equal(["14 discharged_at repeated_time"], answer.Warnings);
        }

        public Task DisposeAsync() => Host.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(EachStay))]
    public async Task Midnights_passed_belong_to_the_date_that_ends_with_them(int number)
    {
        var (_, discharged, expected) = Stays[number];
        var found = new List<string>();
        for (var month = new DateOnly(2023, 1, 1); month.Year < 2026; month = month.AddMonths(1))
        {
            var name = month.ToString("yyyy-MM", null);
            if ((await file.Host.FigureAsync("kpi1", Municipalities[number], name)).Numerator is > 0 and var days) found.Add($"{name}:{days}");
        }

        Assert.Equal(expected, string.Join(' ', found));
        var zero = await file.Host.FigureAsync("kpi2", Municipalities[number], discharged[..7]);
        Assert.Equal((expected.Length == 0 ? 1 : 0, 1), (zero.Numerator, zero.Denominator));
    }

    [Theory]
    [MemberData(nameof(EachReadmission))]
    public async Task A_readmission_counts_within_thirty_times_24_hours(int number)
    {
        var figure = await file.Host.FigureAsync("kpi5", Municipalities[number], Readmissions[number].Discharged[..7]);

        Assert.Equal((Readmissions[number].Counts ? 1 : 0, 1), (figure.Numerator, figure.Denominator));
    }
}
