using System.Text.Json.Nodes;
using Helsefellesskap.Kernel;
using Helsefellesskap.Tests.Kpi.Figures;
using Helsefellesskap.Tests.Testing;

namespace Helsefellesskap.Tests.Kpi.Compare;

public sealed class MunicipalitiesTests(DemoHost demo) : IClassFixture<DemoHost>
{
    const string Fields = """
        fragment figure on IndicatorValue { month numerator denominator value provisional withheld }
        fragment verdict on Attainment { month withheld value baseline target attained expected status explanation }
        fragment chart on ControlChart {
          groups { from n mean lower upper short }
          points { month value signal kind provisional withheld }
          variation
          assurance
        }
        """;

    static readonly string[] Organisations =
        "5001 5014 5021 5022 5025 5026 5027 5028 5029 5031 5032 5033 5054 5055 5056 5057 5058 5059 5061".Split(' ');

    /// <summary>Everything that the dashboard shows, which the default limits must let through.</summary>
    const string All = $$"""
        { indicators { code municipalities(month: "2024-12") { organisation { code } ...fields } } }
        fragment fields on MunicipalityIndicator {
          series(from: "2022-01", to: "2024-12") { ...figure }
          rolling12(month: "2024-12") { ...figure }
          attainment(month: "2024-12") { ...verdict }
          controlChart(from: "2022-01", to: "2024-12", rebase: ["2023-06"], baseline: 12) { ...chart }
        }
        {{Fields}}
        """;

    [Theory]
    [InlineData(Role.AnalysisGroup, null)]
    [InlineData(Role.Asu, null)]
    [InlineData(Role.Psu, null)]
    [InlineData(Role.MunicipalityCoordinator, "5028")]
    public async Task Municipalities_have_together_what_each_has_by_itself(Role role, string? organisation)
    {
        using var reader = await demo.Import.Host.SignInAsync(role, organisation);
        var together = (await reader.DataAsync(All))["indicators"]!.AsArray();
        foreach (var code in new[] { "kpi1", "kpi2", "kpi4", "kpi6" })
        {
            var alone = (await reader.DataAsync($$"""
                { indicator(code: "{{code}}") { {{string.Join('\n', Organisations.Select(Alone))}} } }
                {{Fields}}
                """))["indicator"]!;
            var municipalities = together.Single(each => (string)each!["code"]! == code)!["municipalities"]!.AsArray();
            Assert.Equal(Organisations, municipalities.Select(each => (string)each!["organisation"]!["code"]!));
            foreach (var municipality in municipalities) AssertSame(alone, (string)municipality!["organisation"]!["code"]!, municipality);
        }
    }

    [Fact]
    public async Task What_is_the_fellowships_alone_has_no_municipalities() =>
        Assert.Empty((await demo.Import.AnalysisGroup.DataAsync("""{ indicator(code: "kpi5_national") { municipalities(month: "2024-12") { organisation { code } } } }"""))["indicator"]!["municipalities"]!.AsArray());

    [Fact]
    public async Task All_of_it_takes_as_few_statements_as_one_figure_and_its_target()
    {
        await TestHost.QueryAsync(demo.Import.AnalysisGroup, All);
        using var sql = SqlStatements.Record();
        await TestHost.QueryAsync(demo.Import.AnalysisGroup, All);
        // Who asks, whether anything has changed, and the targets, on a connection that is told who asks.
        Assert.True(sql.Count is > 0 and <= 6, string.Join("\n\n", sql.Texts));
    }

    [Fact]
    public async Task Twice_all_of_it_costs_too_much()
    {
        var twice = All.Replace("{ indicators {", "{ again: indicators { municipalities(month: \"2024-12\") { ...fields } } indicators {", StringComparison.Ordinal);
        var refused = JsonNode.Parse(await TestHost.QueryAsync(demo.Import.AnalysisGroup, twice))!["errors"]![0]!;
        Assert.Equal("HC0047", (string?)refused["extensions"]!["code"]);
        Assert.Equal(40_000, (int?)refused["extensions"]!["maxFieldCost"]);
    }

    static string Alone(string code) => $$"""
        s{{code}}: series(organisation: "{{code}}", from: "2022-01", to: "2024-12") { ...figure }
        r{{code}}: rolling12(organisation: "{{code}}", month: "2024-12") { ...figure }
        a{{code}}: attainment(organisation: "{{code}}", month: "2024-12") { ...verdict }
        c{{code}}: controlChart(organisation: "{{code}}", from: "2022-01", to: "2024-12", rebase: ["2023-06"], baseline: 12) { ...chart }
        """;

    static void AssertSame(JsonNode alone, string code, JsonNode municipality)
    {
        foreach (var (name, field) in new[] { ("s", "series"), ("r", "rolling12"), ("a", "attainment"), ("c", "controlChart") })
            Assert.Equal(alone[name + code]!.ToJsonString(), municipality[field]!.ToJsonString());
    }
}
