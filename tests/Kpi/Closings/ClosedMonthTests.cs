using Helsefellesskap.Kernel;
using Helsefellesskap.Tests.Kpi.Files;
using Helsefellesskap.Tests.Kpi.Imports;

namespace Helsefellesskap.Tests.Kpi.Closings;

/// <summary>Locked means locked, for every kind of file and whichever way it would change the month.</summary>
public sealed class ClosedMonthTests : IAsyncLifetime
{
    const string Values = "indicator;organisation;month;numerator;denominator";
    const string February = """month: "2024-02" """;

    static readonly string[] Stays =
    [
        "S1;5001;80-89;2024-01-01 10:00;2024-01-10 12:00;2024-01-12 11:00;home;;6",
        "S2;5001;80-89;2024-02-01 10:00;2024-02-10 12:00;2024-02-12 11:00;home;;6",
        "S3;5001;80-89;2024-02-01 10:00;2024-02-11 12:00;2024-02-12 11:00;home;;6",
        "S4;5001;80-89;2024-03-01 10:00;2024-03-10 12:00;2024-03-12 11:00;home;;6",
    ];

    ImportHost host = null!;

    public async Task InitializeAsync() => host = await ImportHost.StartAsync();

    public Task DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData("mode=load")]
    [InlineData("mode=check")]
    public async Task Stays_are_refused_by_whom_and_when_until_somebody_opens_with_a_reason(string mode)
    {
        await host.LoadStaysAsync(Stays);
        await CloseAsync("ukp-stays");
        var corrected = Stays[1].Replace(";6", ";7", StringComparison.Ordinal);

        var refused = await host.SendAsync("ukp-stays", ImportHost.Csv(ImportHost.StayHeader, [corrected, Stays[2]]), mode);

        Assert.Equal(422, refused.Status);
        Assert.Equal(["- - month_closed"], refused.Errors);
        Assert.Equal(
            "Måneden 2024-02 er lukket av AnalysisGroup 1. juni 2025. Den må åpnes med en begrunnelse før noe kan endres.", (string?)refused.Body["errors"]![0]!["message"]);
        Assert.Equal("ReasonMissingError", await host.AnalysisGroup.RefusalAsync("reopenMonth", $"""kind: "ukp-stays", {February}, reason: "" """));
        Assert.Null(await host.AnalysisGroup.RefusalAsync("reopenMonth", $"""kind: "ukp-stays", {February}, reason: "CFS manglet" """));
        Assert.Equal(200, (await host.SendAsync("ukp-stays", ImportHost.Csv(ImportHost.StayHeader, [corrected, Stays[2]]), mode)).Status);
    }

    [Fact]
    public async Task A_stay_is_neither_taken_from_a_closed_month_nor_moved_out_of_it_or_into_it()
    {
        await host.LoadStaysAsync(Stays);
        await CloseAsync("ukp-stays");
        var moved = Stays[1].Replace("2024-02-1", "2024-03-1", StringComparison.Ordinal);

        // Gone, moved on, moved in; and a file for the months around that says nothing of the month between them.
        foreach (var rows in new[] { [Stays[0], Stays[1], Stays[3]], [Stays[0], Stays[2], moved], [.. Stays, "S5;5001;90+;2024-02-01 10:00;2024-02-20 12:00;2024-02-21 11:00;home;;"], new[] { Stays[0], Stays[3] } })
            Assert.Contains("- - month_closed", (await LoadAsync(rows)).Errors);
        // From a file that does not cover the closed month the stay cannot be moved either.
        Assert.Equal(["2 stay_key key_in_other_period"], (await LoadAsync(moved, Stays[3])).Errors);
        // What stands beside it can be corrected.
        Assert.Equal(200, (await LoadAsync(Stays[3].Replace("home", "short_term", StringComparison.Ordinal))).Status);
        Assert.Equal(3, (await host.FigureAsync("kpi1", "5001", "2024-02")).Numerator);
    }

    [Fact]
    public async Task An_earlier_month_that_is_open_cannot_change_what_was_counted_in_a_closed_one()
    {
        // Ready in January, and there into February: its bed-days and its discharge count in both.
        const string Long = "S9;5001;80-89;2024-01-01 10:00;2024-01-30 12:00;2024-02-03 11:00;home;;6";
        await host.LoadStaysAsync(Stays[0], Long, Stays[1]);
        await CloseAsync("ukp-stays");

        foreach (var changed in new[] { Long.Replace("02-03", "02-04", StringComparison.Ordinal), Long.Replace("home", "deceased", StringComparison.Ordinal), Long.Replace("5001", "5028", StringComparison.Ordinal) })
            Assert.Equal(["- - month_closed"], (await LoadAsync(Stays[0], changed)).Errors);
        Assert.Equal(["- - month_closed"], (await LoadAsync(Stays[0])).Errors);
        Assert.Equal(["- - month_closed"], (await LoadAsync(Stays[0], Long, Long.Replace("S9", "S8", StringComparison.Ordinal))).Errors);

        // What January alone counts is January's to correct.
        Assert.Equal(200, (await LoadAsync(Stays[0].Replace("01-12", "01-13", StringComparison.Ordinal), Long)).Status);
        Assert.Equal((5, 4), ((await host.FigureAsync("kpi1", "5001", "2024-01")).Numerator, (await host.FigureAsync("kpi1", "5001", "2024-02")).Numerator));
    }

    [Fact]
    public async Task A_municipality_that_has_closed_its_own_short_stays_does_not_close_its_neighbours()
    {
        const string Trondheim = "K1;5001;Øya helsehus;2024-02-01;2024-02-14";
        const string Melhus = "K2;5028;Melhus korttid;2024-02-01;2024-02-04";
        using var trondheim = await host.Host.SignInAsync(Role.MunicipalityCoordinator, "5001");
        using var melhus = await host.Host.SignInAsync(Role.MunicipalityCoordinator, "5028");
        Assert.Null(await trondheim.RefusalAsync("closeMonth", $"""kind: "short-stays", {February}, organisation: "5001" """));

        Assert.Equal(["- - month_closed"], (await ShortStaysAsync(trondheim, Trondheim)).Errors);
        Assert.Equal(200, (await ShortStaysAsync(melhus, Melhus)).Status);
        // Nor can an open month before it reach in, ward by ward.
        Assert.Equal(["- - month_closed"], (await ShortStaysAsync(trondheim, Trondheim.Replace("2024-02-01", "2024-01-20", StringComparison.Ordinal))).Errors);
        Assert.Equal("NothingToOpenError", await melhus.RefusalAsync("reopenMonth", $"""kind: "short-stays", {February}, organisation: "5028", reason: "feil" """));
        Assert.Null(await trondheim.RefusalAsync("reopenMonth", $"""kind: "short-stays", {February}, organisation: "5001", reason: "glemt" """));
        Assert.Equal(200, (await ShortStaysAsync(trondheim, Trondheim)).Status);
    }

    [Fact]
    public async Task Uploaded_figures_are_refused_where_the_file_has_the_closed_month_and_taken_around_it()
    {
        string[] rows = ["kpi5_national;;2024-01;160;1000", "kpi5_national;;2024-02;150;1000", "kpi5_national;;2024-03;140;1000"];
        await ValuesAsync(rows);
        await CloseAsync("indicator-values");

        Assert.Equal(["- - month_closed"], (await ValuesAsync(rows[0], rows[1].Replace("150", "151", StringComparison.Ordinal))).Errors);
        Assert.Equal(200, (await ValuesAsync(rows[0].Replace("160", "161", StringComparison.Ordinal), rows[2].Replace("140", "141", StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task A_workbook_is_refused_as_text_is()
    {
        await host.LoadStaysAsync(Stays);
        await CloseAsync("ukp-stays");
        var book = SampleWorkbook.Of([ImportHost.StayHeader, Stays[1].Replace(";6", ";7", StringComparison.Ordinal), Stays[2]]);

        Assert.Equal(["- - month_closed"], (await host.SendAsync("ukp-stays", book, "mode=load&confirm=true")).Errors);

        Assert.Null(await host.AnalysisGroup.RefusalAsync("reopenMonth", $"""kind: "ukp-stays", {February}, reason: "feil" """));
        Assert.Equal(200, (await host.SendAsync("ukp-stays", book, "mode=load&confirm=true")).Status);
    }

    [Fact]
    public async Task Nobody_closes_what_nobody_delivers()
    {
        using var hospital = await host.Host.SignInAsync(Role.HospitalCoordinator, "stolav");

        foreach (var kind in new[] { "targets", "indicator-values", "nothing" })
            Assert.Equal("NotTheSenderError", await hospital.RefusalAsync("closeMonth", $"""kind: "{kind}", {February}"""));
    }

    async Task CloseAsync(string kind) => Assert.Null(await host.AnalysisGroup.RefusalAsync("closeMonth", $"""kind: "{kind}", {February}"""));

    Task<ImportHost.Answer> LoadAsync(params string[] rows) => host.SendAsync("ukp-stays", ImportHost.Csv(ImportHost.StayHeader, rows), "mode=load&confirm=true");

    Task<ImportHost.Answer> ValuesAsync(params string[] rows) => host.SendAsync("indicator-values", ImportHost.Csv(Values, rows), "mode=load");

    static Task<ImportHost.Answer> ShortStaysAsync(HttpClient sender, string row) =>
        ImportHost.SendAsync(sender, "short-stays", ImportHost.Csv(ImportHost.ShortStayHeader, [row]), "mode=load&confirm=true");
}
