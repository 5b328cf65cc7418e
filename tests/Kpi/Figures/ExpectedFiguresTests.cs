using System.Text.Json;
using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Figures;
using Helsefellesskap.Tests.Kpi.Data;
using Helsefellesskap.Tests.Kpi.Imports;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.Tests.Kpi.Figures;

/// <summary>The demo's stays against expected.json, which another program has counted.</summary>
public sealed class ExpectedFiguresTests(ExpectedFiguresTests.DemoHost host) : IClassFixture<ExpectedFiguresTests.DemoHost>
{
    static readonly Month First = new(2022, 1);
    static readonly Month LastCovered = new(2024, 12);
    static readonly Month Last = new(2025, 6);

    /// <summary>The demo's files, loaded.</summary>
    public sealed class DemoHost : IAsyncLifetime
    {
        public ImportHost Import { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Import = await ImportHost.StartAsync();
            Assert.Equal(25_952, (await Import.LoadFileAsync("ukp-stays", DataFiles.Demo("ukp-stays.csv")))["accepted"]);
            Assert.Equal(7_942, (await Import.LoadFileAsync("short-stays", DataFiles.Demo("short-stays.csv")))["accepted"]);
        }

        public Task DisposeAsync() => Import.DisposeAsync();
    }

    /// <summary>The indicator, and what expected.json calls it.</summary>
    public static TheoryData<string, string> Indicators => new()
    {
        { "kpi1", "kpi1_bed_days" },
        { "kpi2", "kpi2_zero_day" },
        { "kpi3", "kpi3_mean_days_of_waiting" },
        { "kpi4", "kpi4_straight_home" },
        { "kpi5", "kpi5_readmitted_30d" },
        { "kpi6", "kpi6_short_stay" },
    };

    [Theory]
    [MemberData(nameof(Indicators))]
    public async Task Every_month_of_every_series_is_equal(string code, string name)
    {
        var formula = Formulas.Of(code)!;
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(DataFiles.Demo("expected.json")));
        var expected = json.RootElement.GetProperty(name).EnumerateObject().ToDictionary(entry => entry.Name, entry => Expected(entry.Value));
        var series = expected.Keys.Select(key => key.Split('|')[0]).Distinct().ToDictionary(
            name => new TallyKey(formula.Kind, code == "kpi6" || name == "all" ? null : new OrganisationCode(name), code == "kpi6" ? name : null, First, Last, null));

        var tallies = await host.Import.Host.Services.GetRequiredService<TallyReader>().ReadAsync([.. series.Keys], CancellationToken.None);

        var differences = from key in series.Keys
                          from month in Month.Range(First, Last)
                          let figure = formula.Of(tallies[key], month)
                          let wanted = Wanted(expected.GetValueOrDefault($"{series[key]}|{month}"), month, isSum: code == "kpi1")
                          where figure != wanted
                          select $"{series[key]} {month}: {figure}, not {wanted}";
        Assert.Equal([], differences);
    }

    /// <summary>An absent key of a covered month is zero; the months after the files' period are missing, or provisional where stays reach into them.</summary>
    static Figure Wanted((double Numerator, double? Denominator)? expected, Month month, bool isSum) =>
        expected is { } counted ? new Figure(counted.Numerator, counted.Denominator, month > LastCovered) :
        month > LastCovered ? Figure.Missing :
        new Figure(0, isSum ? null : 0, false);

    static (double, double?)? Expected(JsonElement value) =>
        value.ValueKind is JsonValueKind.Number ? (value.GetDouble(), null) : (value[0].GetDouble(), value[1].GetDouble());
}
