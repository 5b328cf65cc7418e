using Helsefellesskap.Kernel;
using Helsefellesskap.Tests.Kpi.Imports;

namespace Helsefellesskap.Tests.Kpi.Targets;

public sealed class TargetMutationTests(ImportHost import) : IClassFixture<ImportHost>
{
    [Fact]
    public async Task What_asu_decides_counts_and_what_stood_before_stays()
    {
        using var asu = await import.Host.SignInAsync(Role.Asu);
        Assert.Null(await asu.RefusalAsync("setTarget", """indicator: "kpi4", from: "2025-01-01", value: 0.35, period: MONTH, source: "ASU 1/25" """));
        var targets = (await asu.DataAsync("""{ indicator(code: "kpi4") { targets { value from state organisation { code } } } }"""))["indicator"]!["targets"]!.AsArray();
        Assert.Equal(["0.35 DECIDED", "0.3 DECIDED"], targets.Select(target => $"{target!["value"]} {target["state"]}"));
    }

    [Fact]
    public async Task A_proposal_is_decided_once()
    {
        using var au = await import.Host.SignInAsync(Role.Au);
        using var asu = await import.Host.SignInAsync(Role.Asu);
        var proposed = await au.DataAsync("""
            mutation { proposeTarget(input: { indicator: "kpi3", organisation: "5001", from: "2025-01-01", value: 1.5, period: MONTH, source: "AU" }) {
              target { id state organisation { name } } errors { __typename } } }
            """);
        var target = proposed["proposeTarget"]!["target"]!;
        Assert.Equal(("PROPOSED", "Trondheim"), ((string?)target["state"], (string?)target["organisation"]!["name"]));
        var decide = $"""targetId: "{target["id"]}", accept: true""";
        Assert.Equal("AUTH_NOT_AUTHORIZED", await au.ErrorAsync($$"""mutation { decideTarget(input: { {{decide}} }) { errors { __typename } } }"""));
        Assert.Null(await asu.RefusalAsync("decideTarget", decide));
        Assert.Equal("NoSuchProposalError", await asu.RefusalAsync("decideTarget", decide));
    }

    [Theory]
    [InlineData("""indicator: "none", from: "2025-01-01", value: 1, source: "s" """, "UnknownIndicatorError")]
    [InlineData("""indicator: "kpi1", organisation: "9999", from: "2025-01-01", value: 1, source: "s" """, "UnknownOrganisationError")]
    [InlineData("""indicator: "kpi1", from: "2025-01-01", value: 1, source: " " """, "InvalidTargetError")]
    public async Task What_is_no_target_is_refused(string arguments, string error)
    {
        using var analysis = await import.Host.SignInAsync(Role.AnalysisGroup);
        Assert.Equal(error, await analysis.RefusalAsync("setTarget", arguments));
    }

    [Theory]
    [InlineData(Role.Secretariat)]
    [InlineData(Role.Au)]
    [InlineData(Role.HospitalLeader)]
    public async Task Nobody_else_sets_targets(Role role)
    {
        using var viewer = await import.Host.SignInAsync(role, role == Role.HospitalLeader ? "stolav" : null);
        Assert.Equal("AUTH_NOT_AUTHORIZED", await viewer.ErrorAsync(
            """mutation { setTarget(input: { indicator: "kpi1", from: "2025-01-01", value: 1, source: "s" }) { errors { __typename } } }"""));
    }

    [Fact]
    public async Task An_indicator_is_defined_by_the_analysis_group_and_changed_by_versions()
    {
        const string Definition = """code: "visits_3_days", title: "Besøk etter tre døgn", unit: "share", direction: HIGHER, sensitive: true """;
        using var analysis = await import.Host.SignInAsync(Role.AnalysisGroup);
        Assert.Null(await analysis.RefusalAsync("defineIndicator", Definition));
        Assert.Null(await analysis.RefusalAsync("defineIndicator", Definition.Replace("tre", "3", StringComparison.Ordinal)));
        var indicator = (await analysis.DataAsync("""{ indicator(code: "visits_3_days") { version title } }"""))["indicator"]!;
        Assert.Equal((2, "Besøk etter 3 døgn"), ((int)indicator["version"]!, (string?)indicator["title"]));
        Assert.Equal("InvalidIndicatorError", await analysis.RefusalAsync("defineIndicator", Definition.Replace("visits", "3 visits", StringComparison.Ordinal)));
        Assert.Equal("CountedIndicatorError", await analysis.RefusalAsync("defineIndicator", Definition.Replace("visits_3_days", "kpi1", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_published_saving_of_vel_heim_comes_out_over_graphql()
    {
        using var au = await import.Host.SignInAsync(Role.Au);
        var savings = (await au.DataAsync("""{ whatIf(input: { readmissionBedDays: 100968, readmissionsAvoided: 0.1 }) { total hospital municipalities } }"""))["whatIf"]!;
        Assert.Equal((302_904_000m, 0m), ((decimal)savings["total"]!, (decimal)savings["municipalities"]!));
    }
}
