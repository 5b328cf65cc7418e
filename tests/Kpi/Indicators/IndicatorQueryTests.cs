using System.Text.Json.Nodes;
using Helsefellesskap.Kernel;
using Helsefellesskap.Tests.Kpi.Figures;
using Helsefellesskap.Tests.Testing;

namespace Helsefellesskap.Tests.Kpi.Indicators;

/// <summary>What the demo's figures look like to those who ask for them over GraphQL.</summary>
public sealed class IndicatorQueryTests(DemoHost demo) : IClassFixture<DemoHost>
{
    const string SmallMunicipality = "5033";
    const string Trondheim = "5001";

    [Fact]
    public async Task The_catalogue_is_read_by_everybody_who_is_signed_in()
    {
        using var controller = await SignInAsync(Role.Controller);
        Snapshot.MatchJson(await TestHost.QueryAsync(controller, "{ indicators { code version title unit direction sensitive perMunicipality definition } }"));
    }

    [Fact]
    public async Task Series_rolling_figures_attainment_and_charts_of_the_fellowship_and_a_municipality()
    {
        using var au = await SignInAsync(Role.Au);
        Snapshot.MatchJson(await TestHost.QueryAsync(au, """
            {
              kpi1: indicator(code: "kpi1") { ...figures }
              kpi2: indicator(code: "kpi2") { ...figures }
              kpi6: indicator(code: "kpi6") {
                series(unit: "Øya helsehus", from: "2024-10", to: "2024-11") { month numerator denominator value provisional withheld }
                attainment(unit: "Øya helsehus", organisation: "5001", month: "2024-09") { ...verdict }
                otherWard: attainment(unit: "Melhus korttid", organisation: "5028", month: "2024-09") { ...verdict }
              }
            }
            fragment figures on Indicator {
              series(from: "2024-11", to: "2025-02") { month numerator denominator value provisional withheld }
              trondheim: series(organisation: "5001", from: "2022-01", to: "2022-02") { month numerator denominator value provisional withheld }
              rolling12(month: "2024-12") { month numerator denominator value provisional withheld }
              incomplete: rolling12(month: "2025-01") { numerator value provisional }
              before: attainment(month: "2023-09") { ...verdict }
              attainment(month: "2024-09") { ...verdict }
              municipality: attainment(organisation: "5001", month: "2024-09") { ...verdict }
              controlChart(from: "2022-01", to: "2025-01", rebase: ["2023-10"], baseline: 12) {
                groups { from n mean lower upper short } variation assurance
                points { month value signal kind provisional withheld }
              }
            }
            fragment verdict on Attainment { month withheld value baseline target attained expected status explanation }
            """));
    }

    [Fact]
    public async Task The_whole_is_seen_whole_and_a_municipality_sees_itself()
    {
        using var au = await SignInAsync(Role.Au);
        using var own = await SignInAsync(Role.MunicipalityCoordinator, SmallMunicipality);
        Assert.Equal(0, await WithheldAsync(au, "kpi4", SmallMunicipality));
        Assert.Equal(0, await WithheldAsync(own, "kpi4", SmallMunicipality));
    }

    [Fact]
    public async Task Parties_steer_by_each_others_bed_days_and_shares_and_do_not_see_where_few_went()
    {
        using var neighbour = await SignInAsync(Role.MunicipalityLeader, Trondheim);
        foreach (var code in new[] { "kpi1", "kpi2", "kpi3", "kpi6" }) Assert.Equal(0, await WithheldAsync(neighbour, code, SmallMunicipality));
        foreach (var code in new[] { "kpi4", "kpi5", "cfs70" }) Assert.Equal(36, await WithheldAsync(neighbour, code, SmallMunicipality));
        Assert.Equal(0, await WithheldAsync(neighbour, "kpi5", Trondheim));
        Assert.Equal(0, await WithheldAsync(neighbour, "kpi5", null));
    }

    [Theory]
    [InlineData(Role.Asu)]
    [InlineData(Role.CompetenceGroup)]
    [InlineData(Role.CapacityCouncil)]
    public async Task Outside_the_circle_small_months_are_withheld_and_twelve_of_them_shown(Role role)
    {
        using var viewer = await SignInAsync(role);
        Assert.Equal(36, await WithheldAsync(viewer, "kpi2", "5059"));
        Assert.Equal(0, await WithheldAsync(viewer, "kpi2", null));
        Assert.Equal(0, await WithheldAsync(viewer, "kpi2", Trondheim));
        var answer = await QueryAsync(viewer, """{ indicator(code: "kpi2") { rolling12(organisation: "5059", month: "2024-06") { value withheld } } }""");
        Assert.False((bool)answer["rolling12"]!["withheld"]!);
        Assert.NotNull(answer["rolling12"]!["value"]);
    }

    [Fact]
    public async Task A_withheld_verdict_says_so_and_has_no_number_but_the_open_target()
    {
        using var asu = await SignInAsync(Role.Asu);
        var verdict = (await QueryAsync(asu, """{ indicator(code: "kpi4") { attainment(organisation: "5033", month: "2024-12") { withheld value baseline target attained status explanation } } }"""))["attainment"]!;
        Assert.True((bool)verdict["withheld"]!);
        Assert.Null(verdict["value"] ?? verdict["baseline"] ?? verdict["attained"]);
        Assert.Equal(0.3, (double)verdict["target"]!);
        Assert.Equal("NOT_ASSESSED", (string?)verdict["status"]);
    }

    [Fact]
    public async Task A_chart_over_withheld_months_is_made_of_what_is_shown()
    {
        using var asu = await SignInAsync(Role.Asu);
        var chart = (await QueryAsync(asu, """{ indicator(code: "kpi4") { controlChart(organisation: "5033", from: "2022-01", to: "2024-12") { groups { mean } variation points { value withheld signal } } } }"""))["controlChart"]!;
        Assert.Empty(chart["groups"]!.AsArray());
        Assert.All(chart["points"]!.AsArray(), point => Assert.True((bool)point!["withheld"]! && point["value"] is null && (string?)point["signal"] == "NONE"));
    }

    [Fact]
    public async Task Nothing_is_published_before_the_analysis_group_has_closed_a_month()
    {
        using var integrator = await SignInAsync(Role.Integrator);
        Assert.Equal(36, await WithheldAsync(integrator, "kpi1", null));
    }

    [Theory]
    [InlineData("""series(organisation: "9999", from: "2024-01", to: "2024-02") { value }""", "UNKNOWN_ORGANISATION")]
    [InlineData("""series(from: "1900-01", to: "2024-02") { value }""", "TOO_MANY_MONTHS")]
    [InlineData("""controlChart(from: "2022-01", to: "2024-02", baseline: 11) { variation }""", "SHORT_BASELINE")]
    public async Task What_cannot_be_answered_is_refused_in_words(string field, string code)
    {
        using var au = await SignInAsync(Role.Au);
        var answer = JsonNode.Parse(await TestHost.QueryAsync(au, $$"""{ indicator(code: "kpi1") { {{field}} } }"""))!;
        Assert.Equal(code, (string?)answer["errors"]![0]!["extensions"]!["code"]);
    }

    [Fact]
    public async Task Figures_are_for_those_whom_the_matrix_names()
    {
        using var controller = await SignInAsync(Role.Controller);
        var answer = JsonNode.Parse(await TestHost.QueryAsync(controller, """{ indicator(code: "kpi1") { rolling12(month: "2024-12") { value } } }"""))!;
        Assert.Equal("AUTH_NOT_AUTHORIZED", (string?)answer["errors"]![0]!["extensions"]!["code"]);
    }

    [Fact]
    public async Task A_dashboard_asks_the_database_a_few_times_however_much_it_shows()
    {
        // A batch leaves when no resolver can go on without it. Whether two chains of loads meet in one batch or leave in two is a matter of timing,
        // so the count has a bound and no fixed value; a statement for each of the 144 figures would be far beyond it.
        const int SplitBatches = 6;
        using var au = await SignInAsync(Role.Au);
        // Who takes part is remembered from the first time on.
        await StatementsAsync(au, ["5001"]);
        var one = await StatementsAsync(au, ["5001"]);
        var many = await StatementsAsync(au, ["5001", "5014", "5021", "5022", "5025", "5026"]);
        Assert.InRange(many, 1, one + SplitBatches);
    }

    static async Task<int> StatementsAsync(HttpClient viewer, string[] organisations)
    {
        var fields = organisations.Select(code => $$"""
            s{{code}}: series(organisation: "{{code}}", from: "2022-01", to: "2024-12") { value }
            a{{code}}: attainment(organisation: "{{code}}", month: "2024-12") { status }
            c{{code}}: controlChart(organisation: "{{code}}", from: "2022-01", to: "2024-12") { variation }
            """);
        using var sql = SqlStatements.Record();
        var answer = JsonNode.Parse(await TestHost.QueryAsync(viewer, $"{{ indicators {{ {string.Join('\n', fields)} }} }}"))!;
        Assert.Null(answer["errors"]);
        return sql.Count;
    }

    static async Task<int> WithheldAsync(HttpClient viewer, string code, string? organisation)
    {
        var whose = organisation is null ? "" : $"organisation: \"{organisation}\", ";
        var answer = await QueryAsync(viewer, $$"""{ indicator(code: "{{code}}") { series({{whose}}from: "2022-01", to: "2024-12") { value withheld } } }""");
        return answer["series"]!.AsArray().Count(value => (bool)value!["withheld"]!);
    }

    static async Task<JsonNode> QueryAsync(HttpClient viewer, string query)
    {
        var answer = JsonNode.Parse(await TestHost.QueryAsync(viewer, query))!;
        Assert.Null(answer["errors"]?.ToJsonString());
        return answer["data"]!["indicator"]!;
    }

    Task<HttpClient> SignInAsync(Role role, string? organisation = null) => demo.Import.Host.SignInAsync(role, organisation);
}
