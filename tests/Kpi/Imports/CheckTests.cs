using Helsefellesskap.Kernel;

namespace Helsefellesskap.Tests.Kpi.Imports;

/// <summary>What a check says a file would change, month by month.</summary>
public sealed class CheckTests : IAsyncLifetime
{
    const string January = "S1;5001;80-89;2024-01-01 10:00;2024-01-10 12:00;2024-01-12 11:00;home;;6";
    const string AlsoJanuary = "S2;5028;80-89;2024-01-01 10:00;2024-01-10 12:00;2024-01-13 11:00;home;;6";
    const string Waiting = "S3;5028;70-79;2024-01-01 10:00;2024-01-11 12:00;;;;";
    const string February = "S4;5001;80-89;2024-02-01 10:00;2024-02-10 12:00;2024-02-14 11:00;home;;6";
    const string AlsoFebruary = "S5;5001;80-89;2024-02-01 10:00;2024-02-10 12:00;2024-02-15 11:00;home;;6";

    const string Trondheim = "K1;5001;Øya helsehus;2024-01-01;2024-01-14";
    const string Melhus = "K2;5028;Melhus korttid;2024-01-01;2024-01-04";

    ImportHost host = null!;

    public async Task InitializeAsync() => host = await ImportHost.StartAsync();

    public Task DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_first_file_is_new_in_every_month() =>
        Assert.Equal(["2024-01: 2 new, 0 changed, 0 gone, 0 unchanged", "2024-02: 1 new, 0 changed, 0 gone, 0 unchanged"], await CheckAsync(January, Waiting, February));

    [Fact]
    public async Task A_corrected_month_is_told_from_the_months_that_stay_as_they_are()
    {
        await host.LoadStaysAsync(January, AlsoJanuary, Waiting, February, AlsoFebruary);

        // One corrected, one gone, one new, one as it was although it waits still and stands in another row.
        var months = await CheckAsync(
            AlsoFebruary, February, Waiting, January.Replace(";6", ";", StringComparison.Ordinal), AlsoJanuary.Replace("S2", "S9", StringComparison.Ordinal));

        Assert.Equal(["2024-01: 1 new, 1 changed, 1 gone, 1 unchanged", "2024-02: 0 new, 0 changed, 0 gone, 2 unchanged"], months);
    }

    [Theory]
    [InlineData("5001", "5028")]
    [InlineData("80-89", "90+")]
    [InlineData("2024-01-01 10:00", "2024-01-01 10:01")]
    [InlineData("2024-01-10 12:00", "2024-01-10 12:01")]
    [InlineData("2024-01-12 11:00", "2024-01-12 11:01")]
    [InlineData(";home;", ";short_term;")]
    [InlineData(";;6", ";2024-01-20 10:00;6")]
    [InlineData(";;6", ";;7")]
    public async Task A_difference_in_any_column_is_a_change(string before, string after)
    {
        await host.LoadStaysAsync(January, AlsoJanuary);

        var months = await CheckAsync(January.Replace(before, after, StringComparison.Ordinal), AlsoJanuary);

        Assert.Equal(["2024-01: 0 new, 1 changed, 0 gone, 1 unchanged"], months);
    }

    [Fact]
    public async Task The_same_file_changes_nothing_in_any_month()
    {
        await host.LoadStaysAsync(January, AlsoJanuary, February);

        Assert.Equal(["2024-01: 0 new, 0 changed, 0 gone, 2 unchanged", "2024-02: 0 new, 0 changed, 0 gone, 1 unchanged"], await CheckAsync(January, AlsoJanuary, February));
    }

    [Fact]
    public async Task What_held_before_a_correction_does_not_count()
    {
        await host.LoadStaysAsync(January, AlsoJanuary);
        await host.LoadStaysAsync(January.Replace(";6", ";7", StringComparison.Ordinal), AlsoJanuary);

        Assert.Equal(["2024-01: 0 new, 1 changed, 0 gone, 1 unchanged"], await CheckAsync(January, AlsoJanuary));
    }

    [Fact]
    public async Task A_stay_that_moves_to_another_month_is_changed_in_that_month()
    {
        await host.LoadStaysAsync(January, AlsoJanuary, February);

        var months = await CheckAsync(January.Replace("2024-01-1", "2024-02-1", StringComparison.Ordinal), AlsoJanuary, February);

        Assert.Equal(["2024-01: 0 new, 0 changed, 0 gone, 1 unchanged", "2024-02: 0 new, 1 changed, 0 gone, 1 unchanged"], months);
    }

    [Fact]
    public async Task Months_outside_the_files_period_are_not_told_of()
    {
        await host.LoadStaysAsync(January, February);

        Assert.Equal(["2024-02: 0 new, 0 changed, 0 gone, 1 unchanged"], await CheckAsync(February));
    }

    [Fact]
    public async Task Whoever_must_confirm_sees_which_month_it_is()
    {
        await host.LoadStaysAsync(January, AlsoJanuary, Waiting, February);

        var answer = await host.SendAsync("ukp-stays", ImportHost.Csv(ImportHost.StayHeader, [January, February]), "mode=check");

        Assert.Equal(["- - removes_more_than_half"], answer.Errors);
        Assert.Equal(["2024-01: 0 new, 0 changed, 2 gone, 1 unchanged", "2024-02: 0 new, 0 changed, 0 gone, 1 unchanged"], MonthsOf(answer));
    }

    [Fact]
    public async Task A_municipality_sees_its_own_stays_only()
    {
        await host.LoadShortStaysAsync(Trondheim, Melhus, Melhus.Replace("K2", "K3", StringComparison.Ordinal));
        using var coordinator = await host.Host.SignInAsync(Role.MunicipalityCoordinator, "5001");

        var answer = await ImportHost.SendAsync(
            coordinator,
            "short-stays",
            ImportHost.Csv(ImportHost.ShortStayHeader, [Trondheim.Replace("01-14", "01-15", StringComparison.Ordinal), "K4;5001;Øya helsehus;2024-01-03;"]),
            "mode=check");

        Assert.Equal(200, answer.Status);
        Assert.Equal(["2024-01: 1 new, 1 changed, 0 gone, 0 unchanged"], MonthsOf(answer));
    }

    [Fact]
    public async Task A_load_does_not_count_again() => Assert.Null((await host.LoadStaysAsync(January)).Body["months"]);

    async Task<IEnumerable<string>> CheckAsync(params string[] rows) =>
        MonthsOf(await host.SendAsync("ukp-stays", ImportHost.Csv(ImportHost.StayHeader, rows), "mode=check"));

    static IEnumerable<string> MonthsOf(ImportHost.Answer answer) => answer.Body["months"]!.AsArray()
        .Select(month => $"{month!["month"]}: {month["new"]} new, {month["changed"]} changed, {month["gone"]} gone, {month["unchanged"]} unchanged");
}
