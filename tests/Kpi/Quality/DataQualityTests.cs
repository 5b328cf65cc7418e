using System.Globalization;
using Helsefellesskap.Kernel;
using Helsefellesskap.Tests.Kpi.Data;
using Helsefellesskap.Tests.Kpi.Imports;
using Helsefellesskap.Tests.Testing;

namespace Helsefellesskap.Tests.Kpi.Quality;

/// <summary>What the program says of the demo's data over GraphQL: as they are, late, missing, and spoilt.</summary>
public sealed class DataQualityTests : IAsyncLifetime
{
    ImportHost import = null!;

    public async Task InitializeAsync()
    {
        import = await ImportHost.StartAsync();
        Assert.Equal(25_952, (await import.LoadFileAsync("ukp-stays", DataFiles.Demo("ukp-stays.csv")))["accepted"]);
    }

    public Task DisposeAsync() => import.DisposeAsync();

    [Fact]
    public async Task Zero_is_told_from_missing_for_each_organisation_and_month()
    {
        var data = await import.AnalysisGroup.DataAsync("""
            { completeness(kind: "ukp-stays", from: "2024-05", to: "2025-01") { month covered organisation { code } }
              indicator(code: "kpi1") { series(organisation: "5014", from: "2024-05", to: "2024-05") { value provisional }
                missing: series(organisation: "5014", from: "2025-01", to: "2025-01") { value provisional } } }
            """);
        var frøya = data["completeness"]!.AsArray().Where(each => (string)each!["organisation"]!["code"]! == "5014").ToArray();
        Assert.Equal(19 * 9, data["completeness"]!.AsArray().Count);
        Assert.Equal([true, false], new[] { frøya[0], frøya[^1] }.Select(each => (bool)each!["covered"]!));
        var indicator = data["indicator"]!;
        Assert.Equal((0, false), ((double)indicator["series"]![0]!["value"]!, (bool)indicator["series"]![0]!["provisional"]!));
        Assert.Equal((null, true), ((double?)indicator["missing"]![0]!["value"], (bool)indicator["missing"]![0]!["provisional"]!));
    }

    /// <summary>The demo's file is loaded on 1 June 2025, and ten days are given where nobody has set another deadline.</summary>
    [Fact]
    public async Task A_month_is_in_time_late_not_due_or_overdue_and_a_correction_changes_nothing_of_it()
    {
        Assert.Equal("LATE 2025-01-10", await TimelinessAsync("2024-12"));
        Assert.Equal("OVERDUE 2025-05-10", await TimelinessAsync("2025-04"));
        Assert.Equal("NOT_DUE 2025-06-10", await TimelinessAsync("2025-05"));

        const string May = "M1;5014;80-89;2025-05-01 10:00;2025-05-10 12:00;2025-05-12 11:00;home;;6";
        import.Clock.Now = new(2025, 6, 10, 21, 0, 0, TimeSpan.Zero);
        Assert.Equal(200, (await import.LoadStaysAsync(May)).Status);
        Assert.Equal("IN_TIME 2025-06-10", await TimelinessAsync("2025-05"));
        import.Clock.Now = new(2025, 7, 20, 10, 0, 0, TimeSpan.Zero);
        Assert.Equal(200, (await import.LoadStaysAsync(May.Replace("05-12", "05-13", StringComparison.Ordinal))).Status);
        Assert.Equal("IN_TIME 2025-06-10", await TimelinessAsync("2025-05"));
        var corrected = (await import.AnalysisGroup.DataAsync("""{ completeness(kind: "ukp-stays", from: "2025-05", to: "2025-05") { loadedAt firstLoadedAt } }"""))["completeness"]![0]!;
        Assert.Equal(("2025-07-20", "2025-06-10"), (((string)corrected["loadedAt"]!)[..10], ((string)corrected["firstLoadedAt"]!)[..10]));
    }

    [Fact]
    public async Task A_file_that_came_before_its_month_had_ended_is_not_the_months()
    {
        import.Clock.Now = new(2025, 6, 20, 10, 0, 0, TimeSpan.Zero);
        Assert.Equal(200, (await import.LoadStaysAsync("M1;5014;80-89;2025-06-01 10:00;2025-06-10 12:00;2025-06-12 11:00;home;;6")).Status);
        Assert.Equal("NOT_DUE 2025-07-10", await TimelinessAsync("2025-06"));
    }

    [Fact]
    public async Task The_deadline_is_the_fellowships_to_set()
    {
        await using var database = await TestDatabase.CreateAsync();
        var clock = new TestClock();
        await using var host = await TestHost.StartAsync(database, new Dictionary<string, string> { ["Kpi:DeliveryDays"] = "40" }, clock.Replace);
        using var analysis = await host.SignInAsync(Role.AnalysisGroup);
        await ImportHost.SendAsync(analysis, "ukp-stays", ImportHost.Csv(ImportHost.StayHeader, ["M1;5014;80-89;2025-04-01 10:00;2025-04-10 12:00;2025-04-12 11:00;home;;6"]), "mode=load");
        Assert.Equal("IN_TIME 2025-06-09", await TimelinessAsync("2025-04", analysis));
    }

    [Fact]
    public async Task A_month_whose_stays_without_waiting_are_missing_is_warned_of_and_its_bed_days_are_not()
    {
        Assert.Empty(await WarningsAsync("kpi2", "MISSING_ZERO_DAY_STAYS"));
        var lines = File.ReadAllLines(DataFiles.Demo("ukp-stays.csv"));
        // Only those who waited past midnight are registered in December 2024.
        var december = lines.Skip(1).Select(line => line.Split(';')).Where(stay => stay[4].StartsWith("2024-12", StringComparison.Ordinal) && stay[4][..10] != stay[5][..Math.Min(10, stay[5].Length)]);
        var answer = await import.SendAsync("ukp-stays", ImportHost.Csv(lines[0], december.Select(stay => string.Join(';', stay))), "mode=load&confirm=true");
        Assert.Equal(200, answer.Status);
        foreach (var code in new[] { "kpi2", "kpi4", "kpi5" }) Assert.Equal(["2024-12"], await WarningsAsync(code, "MISSING_ZERO_DAY_STAYS"));
        foreach (var code in new[] { "kpi1", "kpi3" }) Assert.Empty(await WarningsAsync(code, "MISSING_ZERO_DAY_STAYS"));
        Assert.Equal(["2024-12"], await WarningsAsync("kpi2", "OUTLIER"));
    }

    [Fact]
    public async Task A_month_that_is_delivered_three_times_over_is_an_outlier()
    {
        Assert.Empty(await WarningsAsync("kpi1", "OUTLIER"));
        var lines = File.ReadAllLines(DataFiles.Demo("ukp-stays.csv"));
        var march = lines.Skip(1).Select(line => line.Split(';')).Where(stay => stay[4].StartsWith("2024-03", StringComparison.Ordinal)).ToArray();
        var thrice = new[] { "", "x", "y" }.SelectMany(copy => march.Select(stay => string.Create(CultureInfo.InvariantCulture, $"{stay[0]}{copy};{string.Join(';', stay[1..])}")));
        Assert.Equal(200, (await import.SendAsync("ukp-stays", ImportHost.Csv(lines[0], thrice), "mode=load")).Status);
        Assert.Contains("2024-03", await WarningsAsync("kpi1", "OUTLIER"));
    }

    /// <summary>A warning would tell of what is withheld.</summary>
    [Fact]
    public async Task What_is_withheld_is_not_warned_of()
    {
        using var asu = await import.Host.SignInAsync(Role.Asu);
        var warnings = await asu.DataAsync("""{ indicators { series(organisation: "5033", from: "2024-12", to: "2024-12") { withheld } qualityWarnings(organisation: "5033", from: "2023-01", to: "2024-12") { text } } }""");
        var withheld = warnings["indicators"]!.AsArray().Where(each => (bool)each!["series"]![0]!["withheld"]!).ToArray();
        Assert.NotEmpty(withheld);
        Assert.All(withheld, each => Assert.Empty(each!["qualityWarnings"]!.AsArray()));
    }

    async Task<string> TimelinessAsync(string month, HttpClient? viewer = null)
    {
        var data = await (viewer ?? import.AnalysisGroup).DataAsync($$"""{ completeness(kind: "ukp-stays", from: "{{month}}", to: "{{month}}") { timeliness deadline } }""");
        return Assert.Single(data["completeness"]!.AsArray().Select(each => $"{each!["timeliness"]} {each["deadline"]}").Distinct());
    }

    async Task<string[]> WarningsAsync(string code, string kind)
    {
        var data = await import.AnalysisGroup.DataAsync($$"""{ indicator(code: "{{code}}") { qualityWarnings(from: "2024-01", to: "2024-12") { month kind text } } }""");
        return [.. data["indicator"]!["qualityWarnings"]!.AsArray().Where(each => (string)each!["kind"]! == kind).Select(each => (string)each!["month"]!)];
    }
}
