using System.Globalization;
using System.Text.Json.Nodes;
using Helsefellesskap.Kernel;
using Helsefellesskap.Tests.Kpi.Data;
using Helsefellesskap.Tests.Kpi.Figures;
using Helsefellesskap.Tests.Testing;

namespace Helsefellesskap.Tests.Kpi.Breakdowns;

/// <summary>Indicators broken down, over GraphQL, on the demo's stays.</summary>
public sealed class BreakdownTests(DemoHost demo) : IClassFixture<DemoHost>
{
    static readonly string[] Counted = ["kpi1", "kpi2", "kpi3", "kpi4", "kpi5", "cfs70"];
    static readonly string[] Dimensions = ["AGE_GROUP", "DESTINATION", "WEEKDAY", "HOUR", "LENGTH"];

    /// <summary>A month, a year, a period across years, and one that no file covers but that bed-days reach into.</summary>
    [Theory]
    [InlineData("2023-03", "2023-03")]
    [InlineData("2024-01", "2024-12")]
    [InlineData("2022-11", "2024-02")]
    [InlineData("2024-12", "2025-03")]
    public async Task The_cells_of_every_breakdown_add_up_to_the_figure_and_to_its_months(string from, string to)
    {
        using var au = await demo.Import.Host.SignInAsync(Role.Au);
        var compared = 0;
        foreach (var whose in new[] { "", "organisation: \"5001\", ", "organisation: \"5033\", " })
        {
            var fields = Dimensions.Select(by => $$"""{{by}}: breakdown(by: {{by}}, {{whose}}from: "{{from}}", to: "{{to}}") { total { numerator denominator value provisional } cells { key figure { numerator denominator } } }""");
            foreach (var code in Counted)
            {
                var indicator = (await au.DataAsync($$"""{ indicator(code: "{{code}}") { series({{whose}}from: "{{from}}", to: "{{to}}") { numerator denominator } {{string.Join(' ', fields)}} } }"""))["indicator"]!;
                foreach (var by in Dimensions)
                {
                    foreach (var part in new[] { "numerator", "denominator" })
                    {
                        var months = indicator["series"]!.AsArray().Sum(month => Number(month![part]));
                        var total = Number(indicator[by]!["total"]![part]);
                        var cells = indicator[by]!["cells"]!.AsArray().Sum(cell => Number(cell!["figure"]![part]));
                        Assert.True((months, months) == (total, cells), $"{code} {whose}{by} {part}: months {months}, total {total}, cells {cells}");
                        compared += total > 0 ? 1 : 0;
                    }
                }
            }
        }
        Assert.True(compared > 30, $"{compared} sums of anything");
    }

    [Fact]
    public async Task A_year_of_trondheim_is_counted_as_its_file_says()
    {
        var stays = File.ReadLines(DataFiles.Demo("ukp-stays.csv")).Skip(1).Select(line => line.Split(';'))
            .Where(cells => cells[1] == "5001" && cells[5].StartsWith("2024", StringComparison.Ordinal))
            .Select(cells => (Age: cells[2], Ready: Time(cells[4]), Discharged: Time(cells[5]), Destination: cells[6]))
            .ToArray();
        using var au = await demo.Import.Host.SignInAsync(Role.Au);
        await CompareAsync("AGE_GROUP", stays.CountBy(stay => stay.Age));
        await CompareAsync("DESTINATION", stays.CountBy(stay => stay.Destination));
        await CompareAsync("WEEKDAY", stays.CountBy(stay => $"{((int)stay.Ready.DayOfWeek + 6) % 7 + 1}"));
        await CompareAsync("HOUR", stays.CountBy(stay => $"{stay.Ready.Hour}"));
        await CompareAsync("LENGTH", stays.CountBy(stay => (stay.Discharged.Date - stay.Ready.Date).Days switch { 0 => "0", <= 2 => "1-2", <= 5 => "3-5", <= 10 => "6-10", _ => "11+" }));

        async Task CompareAsync(string by, IEnumerable<KeyValuePair<string, int>> counted)
        {
            var cells = await CellsAsync(au, "kpi2", by, "5001", "2024-01", "2024-12");
            Assert.Equal(
                counted.OrderBy(cell => cell.Key, StringComparer.Ordinal).Select(cell => $"{cell.Key}: {cell.Value}"),
                cells.Where(cell => Number(cell!["figure"]!["denominator"]) > 0).OrderBy(cell => (string)cell!["key"]!, StringComparer.Ordinal).Select(cell => $"{cell!["key"]}: {cell["figure"]!["denominator"]}"));
        }
    }

    [Fact]
    public async Task Short_stays_are_broken_down_by_length_alone()
    {
        using var au = await demo.Import.Host.SignInAsync(Role.Au);
        var indicator = (await au.DataAsync("""
            { indicator(code: "kpi6") { weekday: breakdown(by: WEEKDAY, from: "2024-01", to: "2024-12") { from }
              breakdown(by: LENGTH, from: "2024-01", to: "2024-12") { total { numerator denominator } cells { label figure { numerator denominator } } }
              rolling12(month: "2024-12") { numerator denominator } } national: indicator(code: "kpi5_national") { breakdown(by: LENGTH, from: "2024-01", to: "2024-12") { from } } }
            """));
        Assert.Null(indicator["indicator"]!["weekday"]);
        Assert.Null(indicator["national"]!["breakdown"]);
        var breakdown = indicator["indicator"]!["breakdown"]!;
        foreach (var part in new[] { "numerator", "denominator" })
        {
            Assert.Equal(Number(indicator["indicator"]!["rolling12"]![part]), Number(breakdown["total"]![part]));
            Assert.Equal(Number(breakdown["total"]![part]), breakdown["cells"]!.AsArray().Sum(cell => Number(cell!["figure"]![part])));
        }
        Assert.Equal(["0–7 døgn", "8–14 døgn", "15–20 døgn", "21–30 døgn", "31 døgn eller mer"], breakdown["cells"]!.AsArray().Select(cell => (string)cell!["label"]!));
    }

    [Fact]
    public async Task Who_sees_small_numbers_withheld_is_shown_full_years_and_no_other_period()
    {
        using var asu = await demo.Import.Host.SignInAsync(Role.Asu);
        var year = await CellsAsync(asu, "kpi2", "WEEKDAY", null, "2024-01", "2024-12");
        Assert.Equal(7, year.Count(cell => !(bool)cell!["figure"]!["withheld"]! && Number(cell["figure"]!["denominator"]) > 4));
        foreach (var (from, to) in new[] { ("2024-01", "2024-11"), ("2023-12", "2024-11"), ("2024-03", "2024-03") })
            Assert.All(await CellsAsync(asu, "kpi2", "WEEKDAY", null, from, to), AssertWithheld);
    }

    [Fact]
    public async Task A_small_municipality_is_seen_by_itself_and_the_whole_and_by_nobody_else()
    {
        const string Small = "5033";
        using var own = await demo.Import.Host.SignInAsync(Role.MunicipalityCoordinator, Small);
        using var neighbour = await demo.Import.Host.SignInAsync(Role.MunicipalityCoordinator, "5001");
        Assert.All(await CellsAsync(own, "kpi4", "AGE_GROUP", Small, "2024-02", "2024-04"), cell => Assert.False((bool)cell!["figure"]!["withheld"]!));
        Assert.All(await CellsAsync(neighbour, "kpi4", "AGE_GROUP", Small, "2024-01", "2024-12"), AssertWithheld);
    }

    [Fact]
    public async Task Nothing_is_broken_down_for_the_public_before_the_year_is_published()
    {
        using var integrator = await demo.Import.Host.SignInAsync(Role.Integrator);
        Assert.All(await CellsAsync(integrator, "kpi2", "WEEKDAY", null, "2024-01", "2024-12"), AssertWithheld);
    }

    [Fact]
    public async Task Breakdowns_are_for_those_whom_the_matrix_names()
    {
        using var controller = await demo.Import.Host.SignInAsync(Role.Controller);
        Assert.Equal("AUTH_NOT_AUTHORIZED", await controller.ErrorAsync("""{ indicator(code: "kpi1") { breakdown(by: HOUR, from: "2024-01", to: "2024-12") { from } } }"""));
    }

    [Fact]
    public async Task All_indicators_of_all_municipalities_take_one_statement_of_the_stays()
    {
        using var au = await demo.Import.Host.SignInAsync(Role.Au);
        var fields = new[] { "5001", "5014", "5021", "5022" }.Select(code => $$"""b{{code}}: breakdown(by: HOUR, organisation: "{{code}}", from: "2024-01", to: "2024-12") { cells { figure { value } } }""");
        using var sql = SqlStatements.Record();
        await au.DataAsync($"{{ indicators {{ {string.Join('\n', fields)} }} }}");
        Assert.InRange(sql.Texts.Count(text => text.Contains("ukp_stays", StringComparison.Ordinal)), 1, 2);
    }

    static async Task<JsonArray> CellsAsync(HttpClient viewer, string code, string by, string? organisation, string from, string to)
    {
        var whose = organisation is null ? "" : $"organisation: \"{organisation}\", ";
        var data = await viewer.DataAsync($$"""{ indicator(code: "{{code}}") { breakdown(by: {{by}}, {{whose}}from: "{{from}}", to: "{{to}}") { cells { key figure { numerator denominator value withheld } } } } }""");
        return data["indicator"]!["breakdown"]!["cells"]!.AsArray();
    }

    static void AssertWithheld(JsonNode? cell)
    {
        Assert.True((bool)cell!["figure"]!["withheld"]!);
        Assert.Null(cell["figure"]!["numerator"] ?? cell["figure"]!["denominator"] ?? cell["figure"]!["value"]);
    }

    static DateTime Time(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);

    static double Number(JsonNode? number) => number is null ? 0 : (double)number;
}
