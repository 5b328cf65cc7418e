using System.Text.Json.Nodes;
using Helsefellesskap.Kernel;
using Helsefellesskap.Tests.Kpi.Figures;
using Helsefellesskap.Tests.Kpi.Imports;

namespace Helsefellesskap.Tests.Kpi.Compare;

public sealed class SeriesComparisonTests(DemoHost demo) : IClassFixture<DemoHost>
{
    [Fact]
    public async Task Readmissions_stand_beside_the_national_series_that_somebody_uploaded()
    {
        var file = ImportHost.Csv("indicator;organisation;month;numerator;denominator", ["kpi5_national;;2024-01;160;1000", "kpi5_national;;2024-02;0,155;"]);
        Assert.Equal(200, (await demo.Import.SendAsync("indicator-values", file, "mode=load")).Status);
        using var au = await demo.Import.Host.SignInAsync(Role.Au);
        var months = await AskAsync(au, "", "kpi5_national");
        Assert.Equal(["0.16", "0.155", ""], months.Select(month => $"{month!["other"]!["value"]}"));
        Assert.All(months, month => Assert.True((double)month!["figure"]!["value"]! > 0));
        Assert.All(months.Take(2), month => Assert.Equal((double)month!["figure"]!["value"]! - (double)month["other"]!["value"]!, (double)month["difference"]!, 9));
        Assert.Null(months[2]!["difference"]);
    }

    [Fact]
    public async Task What_is_withheld_is_withheld_beside_another_series_too()
    {
        using var asu = await demo.Import.Host.SignInAsync(Role.Asu);
        foreach (var month in await AskAsync(asu, """organisation: "5033", """, "kpi2"))
        {
            Assert.True((bool)month!["figure"]!["withheld"]!);
            Assert.Null(month["figure"]!["value"] ?? month["difference"]);
        }
    }

    [Theory]
    [InlineData("none", "UNKNOWN_INDICATOR")]
    [InlineData("kpi1", "OTHER_UNIT")]
    public async Task What_cannot_be_compared_is_refused(string with, string code)
    {
        using var au = await demo.Import.Host.SignInAsync(Role.Au);
        Assert.Equal(code, await au.ErrorAsync(Query("", with)));
    }

    static async Task<JsonArray> AskAsync(HttpClient viewer, string whose, string with) =>
        (await viewer.DataAsync(Query(whose, with)))["indicator"]!["seriesComparisons"]!.AsArray();

    static string Query(string whose, string with) =>
        $$"""{ indicator(code: "kpi5") { seriesComparisons({{whose}}with: "{{with}}", from: "2024-01", to: "2024-03") { month figure { value withheld } other { value } difference } } }""";
}
