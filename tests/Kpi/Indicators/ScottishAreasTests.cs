using System.Text.Json;
using Helsefellesskap.Kernel;
using Helsefellesskap.Tests.Kpi.Charts;
using Helsefellesskap.Tests.Kpi.Imports;
using Helsefellesskap.Tests.Testing;

namespace Helsefellesskap.Tests.Kpi.Indicators;

/// <summary>
/// Another fellowship: the 33 areas of Scotland, whose delayed bed-days over 110 months are an indicator of its own, defined and uploaded with no new code.
/// </summary>
public sealed class ScottishAreasTests
{
    const string Nation = "S92000003";
    const int Months = 110;

    [Fact]
    public async Task Areas_add_up_to_the_nation_and_have_the_R_packages_charts()
    {
        if (SharedData.Find("data/real/scotland-delayed-bed-days.csv", cases: 1) is not { } path) return;
        var rows = File.ReadLines(path).Skip(1).Select(line => line.Split(',')).ToArray();
        var areas = rows.Select(row => row[0]).Where(code => code != Nation).Distinct().ToArray();
        Assert.Equal(33, areas.Length);

        await using var database = await TestDatabase.CreateEmptyAsync();
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new
        {
            fellowship = new { code = "scotland", name = "Scotland" },
            organisations = areas.Select(code => new { code, kind = "municipality", name = code }),
            groups = Array.Empty<object>(),
            bodies = Array.Empty<object>(),
            ukpDailyRate = Array.Empty<object>(),
        }));
        await using var host = await TestHost.StartAsync(database, new Dictionary<string, string> { ["Organisations:File"] = file });
        File.Delete(file);
        using var analysis = await host.SignInAsync(Role.AnalysisGroup);

        Assert.Null(await analysis.RefusalAsync("defineIndicator", """
            code: "delayed_bed_days", title: "Delayed bed days", unit: "bed-days", direction: LOWER, sensitive: false, perMunicipality: true
            """));
        var values = ImportHost.Csv(
            "indicator;organisation;month;numerator;denominator",
            rows.Where(row => row[0] != Nation).Select(row => $"delayed_bed_days;{row[0]};{row[1]};{row[2]};"));
        var loaded = await ImportHost.SendAsync(analysis, "indicator-values", values, "mode=load");
        Assert.Equal(200, loaded.Status);
        Assert.Equal(33 * Months, loaded["accepted"]);

        var (from, to) = (rows.Min(row => row[1])!, rows.Max(row => row[1])!);
        var series = (await analysis.DataAsync($$"""{ indicator(code: "delayed_bed_days") { series(from: "{{from}}", to: "{{to}}") { month value provisional } } }"""))["indicator"]!["series"]!;
        var nation = rows.Where(row => row[0] == Nation).ToDictionary(row => row[1], row => double.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(Months, nation.Count);
        Assert.All(series.AsArray(), value => Assert.Equal((nation[(string)value!["month"]!], false), ((double)value["value"]!, (bool)value["provisional"]!)));

        await AssertChartsAsync(analysis, areas, from, to);
    }

    /// <summary>The oracle's charts of the same series, asked for over GraphQL.</summary>
    static async Task AssertChartsAsync(HttpClient viewer, string[] areas, string from, string to)
    {
        if (SharedData.Find("data/spc-oracle.json", cases: 66) is not { } path) return;
        var compared = 0;
        foreach (var each in XmrCase.Read(path).Where(each => areas.Contains(each.Name.Split('_')[^1])))
        {
            var options = each.Name.StartsWith("scot_rebase_", StringComparison.Ordinal) ? """, rebase: ["2020-04", "2021-07"], baseline: 24""" : "";
            var chart = (await viewer.DataAsync($$"""
                { indicator(code: "delayed_bed_days") { controlChart(organisation: "{{each.Name.Split('_')[^1]}}", from: "{{from}}", to: "{{to}}"{{options}}) {
                  groups { n mean lower upper short } points { signal } variation } } }
                """))["indicator"]!["controlChart"]!;
            var expected = each.Json.GetProperty("expected");
            foreach (var (group, actual) in expected.GetProperty("groups").EnumerateArray().Zip(chart["groups"]!.AsArray()))
            {
                Assert.Equal(group.GetProperty("mean").GetDouble(), (double)actual!["mean"]!, 6);
                Assert.Equal(group.GetProperty("lpl").GetDouble(), (double)actual["lower"]!, 6);
                Assert.Equal(group.GetProperty("upl").GetDouble(), (double)actual["upper"]!, 6);
                Assert.Equal(group.GetProperty("short").GetBoolean(), (bool)actual["short"]!);
            }
            Assert.Equal(expected.GetProperty("groups").GetArrayLength(), chart["groups"]!.AsArray().Count);
            Assert.Equal(expected.GetProperty("variation").GetString()!.Replace("special_cause_", "", StringComparison.Ordinal), ((string)chart["variation"]!).ToLowerInvariant());
            Assert.Equal(
                expected.GetProperty("points").GetProperty("special_cause_type").EnumerateArray().Count(type => type.GetString() != "Common Cause"),
                chart["points"]!.AsArray().Count(point => (string?)point!["signal"] != "NONE"));
            compared++;
        }
        Assert.Equal(66, compared);
    }
}
