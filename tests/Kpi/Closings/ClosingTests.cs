using Helsefellesskap.Kernel;
using Helsefellesskap.Tests.Kpi.Imports;

namespace Helsefellesskap.Tests.Kpi.Closings;

public sealed class ClosingTests(ImportHost import) : IClassFixture<ImportHost>
{
    const string March = """kind: "ukp-stays", month: "2024-03" """;
    const string Stay = "S1;5001;80-89;2024-03-01 10:00;2024-03-02 10:00;2024-03-03 10:00;home;;";
    static readonly string Changed = Stay.Replace("home", "short_term", StringComparison.Ordinal);

    [Fact]
    public async Task A_closed_month_takes_no_file_until_it_is_opened_with_a_reason()
    {
        using var hospital = await import.Host.SignInAsync(Role.HospitalCoordinator, "stolav");
        using var analysis = await import.Host.SignInAsync(Role.AnalysisGroup);
        Assert.Equal(200, (await SendAsync(hospital, Stay)).Status);

        Assert.Equal("SenderHasNotClosedError", await analysis.RefusalAsync("closeMonth", March));
        Assert.Null(await hospital.RefusalAsync("closeMonth", March));
        Assert.Equal("MonthAlreadyClosedError", await hospital.RefusalAsync("closeMonth", March));
        var refused = await SendAsync(hospital, Changed);
        Assert.Equal(422, refused.Status);
        Assert.Equal(["- - month_closed"], refused.Errors);
        Assert.Contains("HospitalCoordinator stolav", (string?)refused.Body["errors"]![0]!["message"], StringComparison.Ordinal);

        Assert.Null(await analysis.RefusalAsync("closeMonth", March));
        Assert.Equal("NothingToOpenError", await hospital.RefusalAsync("reopenMonth", March + """, reason: "feil" """));
        Assert.Equal("ReasonMissingError", await analysis.RefusalAsync("reopenMonth", March + """, reason: " " """));
        Assert.Null(await analysis.RefusalAsync("reopenMonth", March + """, reason: "feil i filen" """));
        Assert.Equal(422, (await SendAsync(hospital, Changed)).Status);
        Assert.Null(await hospital.RefusalAsync("reopenMonth", March + """, reason: "feil i filen" """));
        Assert.Equal(200, (await SendAsync(hospital, Changed)).Status);

        var closings = (await analysis.DataAsync("""{ monthClosings(kind: "ukp-stays", from: "2024-01", to: "2024-12") { step reason openedByName } }"""))["monthClosings"]!.AsArray();
        Assert.Equal(["SENDER feil i filen", "ANALYSIS_GROUP feil i filen"], closings.Select(closing => $"{closing!["step"]} {closing["reason"]}"));
    }

    [Fact]
    public async Task Only_what_the_analysis_group_has_closed_is_published()
    {
        using var analysis = await import.Host.SignInAsync(Role.AnalysisGroup);
        using var integrator = await import.Host.SignInAsync(Role.Integrator);
        await import.SendAsync("indicator-values", ImportHost.Csv("indicator;organisation;month;numerator;denominator", ["kpi5_national;;2024-01;160;1000", "kpi5_national;;2024-02;150;1000"]), "mode=load");
        Assert.Equal([true, true], await WithheldAsync(integrator));
        Assert.Null(await analysis.RefusalAsync("closeMonth", """kind: "indicator-values", month: "2024-01" """));
        Assert.Equal([false, true], await WithheldAsync(integrator));
    }

    [Fact]
    public async Task Who_does_not_deliver_cannot_close()
    {
        using var municipality = await import.Host.SignInAsync(Role.MunicipalityCoordinator, "5001");
        Assert.Equal("NotTheSenderError", await municipality.RefusalAsync("closeMonth", March));
        Assert.Equal("NotTheSenderError", await municipality.RefusalAsync("closeMonth", """kind: "short-stays", month: "2024-03", organisation: "5014" """));
        Assert.Null(await municipality.RefusalAsync("closeMonth", """kind: "short-stays", month: "2024-03", organisation: "5001" """));
        Assert.Equal("MonthNotEndedError", await municipality.RefusalAsync("closeMonth", """kind: "short-stays", month: "2025-06", organisation: "5001" """));
        using var leader = await import.Host.SignInAsync(Role.MunicipalityLeader, "5001");
        Assert.Equal("AUTH_NOT_AUTHORIZED", await leader.ErrorAsync($$"""mutation { closeMonth(input: { {{March}} }) { errors { __typename } } }"""));
    }

    static Task<ImportHost.Answer> SendAsync(HttpClient sender, string row) =>
        ImportHost.SendAsync(sender, "ukp-stays", ImportHost.Csv(ImportHost.StayHeader, [row]), "mode=load&confirm=true");

    static async Task<IEnumerable<bool>> WithheldAsync(HttpClient viewer) =>
        (await viewer.DataAsync("""{ indicator(code: "kpi5_national") { series(from: "2024-01", to: "2024-02") { withheld } } }"""))["indicator"]!["series"]!.AsArray().Select(value => (bool)value!["withheld"]!);
}
