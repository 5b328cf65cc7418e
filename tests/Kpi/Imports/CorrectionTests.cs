using Helsefellesskap.Modules.Kpi.Figures;
using Npgsql;

namespace Helsefellesskap.Tests.Kpi.Imports;

public sealed class CorrectionTests : IAsyncLifetime
{
    const string January = "S1;5001;80-89;2024-01-01 10:00;2024-01-10 12:00;2024-01-12 11:00;home;;6";
    const string AlsoJanuary = "S2;5028;80-89;2024-01-01 10:00;2024-01-10 12:00;2024-01-13 11:00;home;;6";
    const string February = "S3;5001;80-89;2024-02-01 10:00;2024-02-10 12:00;2024-02-14 11:00;home;;6";

    ImportHost host = null!;

    public async Task InitializeAsync() => host = await ImportHost.StartAsync();

    public Task DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        var first = await host.LoadStaysAsync(January, February);

        var again = await host.LoadStaysAsync(January, February);

        Assert.Equal((200, 2, 2, 0), (again.Status, again["accepted"], again["replaced"], again["removed"]));
        Assert.Equal(["- - unchanged"], again.Warnings);
        Assert.Equal(first["importId"], again["importId"]);
        Assert.Equal(1, await CountAsync("loads"));
        Assert.Equal(2, await CountAsync("ukp_stays"));
    }

    [Fact]
    public async Task A_file_for_one_month_replaces_that_month_and_keeps_the_earlier_version()
    {
        await host.LoadStaysAsync(January, AlsoJanuary, February);
        var before = host.Clock.Now;
        host.Clock.Now += TimeSpan.FromHours(1);

        var corrected = await host.LoadStaysAsync(January.Replace("2024-01-12", "2024-01-15", StringComparison.Ordinal), AlsoJanuary);

        Assert.Equal((200, 2, 0, "2024-01", "2024-01"), (corrected.Status, corrected["replaced"], corrected["removed"], (string)corrected.Body["from"]!, (string)corrected.Body["to"]!));
        Assert.Equal(5, (await host.FigureAsync("kpi1", "5001", "2024-01")).Numerator);
        Assert.Equal(3, (await host.FigureAsync("kpi1", "5028", "2024-01")).Numerator);
        Assert.Equal(4, (await host.FigureAsync("kpi1", "5001", "2024-02")).Numerator);
        Assert.Equal(2, (await host.FigureAsync("kpi1", "5001", "2024-01", before)).Numerator);
        Assert.Equal(Figure.Missing, await host.FigureAsync("kpi1", "5001", "2024-01", before - TimeSpan.FromDays(1)));
    }

    [Fact]
    public async Task A_municipality_whose_stays_are_gone_from_a_replaced_month_has_zero()
    {
        await host.LoadStaysAsync(January, AlsoJanuary);

        await host.LoadStaysAsync(January);

        Assert.Equal(new Figure(0, null, false), await host.FigureAsync("kpi1", "5028", "2024-01"));
    }

    [Fact]
    public async Task A_file_that_has_not_come_to_hold_again_may_be_loaded_again()
    {
        await host.LoadStaysAsync(January);
        await host.LoadStaysAsync(January.Replace("2024-01-12", "2024-01-15", StringComparison.Ordinal));

        var back = await host.LoadStaysAsync(January);

        Assert.Empty(back.Warnings);
        Assert.Equal(2, (await host.FigureAsync("kpi1", "5001", "2024-01")).Numerator);
        Assert.Equal(3, await CountAsync("loads"));
    }

    [Fact]
    public async Task Removing_more_than_half_of_a_month_needs_confirmation()
    {
        string[] three = [.. Enumerable.Range(1, 3).Select(i => January.Replace("S1", $"S{i}", StringComparison.Ordinal))];
        await host.LoadStaysAsync(three);

        var refused = await host.LoadStaysAsync(three[0]);
        Assert.Equal((422, 1, 2), (refused.Status, refused["replaced"], refused["removed"]));
        Assert.Equal(["- - removes_more_than_half"], refused.Errors);
        Assert.Equal(6, (await host.FigureAsync("kpi1", "5001", "2024-01")).Numerator);

        var confirmed = await host.SendAsync("ukp-stays", ImportHost.Csv(ImportHost.StayHeader, [three[0]]), "mode=load&confirm=true");
        Assert.Equal((200, 1, 2), (confirmed.Status, confirmed["replaced"], confirmed["removed"]));
        Assert.Equal(2, (await host.FigureAsync("kpi1", "5001", "2024-01")).Numerator);
    }

    [Fact]
    public async Task Removing_half_of_a_month_needs_none()
    {
        await host.LoadStaysAsync(January, AlsoJanuary);

        var half = await host.LoadStaysAsync(January);

        Assert.Equal((200, 1, 1), (half.Status, half["replaced"], half["removed"]));
    }

    [Fact]
    public async Task A_key_that_holds_in_a_month_outside_the_files_period_refuses_it()
    {
        await host.LoadStaysAsync(January, February);

        var refused = await host.LoadStaysAsync("S9;5001;80-89;2024-02-01 10:00;2024-03-10 12:00;;;;", January.Replace("2024-01-1", "2024-03-1", StringComparison.Ordinal));

        Assert.Equal(["3 stay_key key_in_other_period"], refused.Errors);
        Assert.Equal(422, refused.Status);
    }

    [Fact]
    public async Task A_stay_may_move_to_another_month_of_the_files_period()
    {
        await host.LoadStaysAsync(January, February);

        var moved = await host.LoadStaysAsync(January.Replace("2024-01-1", "2024-02-1", StringComparison.Ordinal), AlsoJanuary, February);

        Assert.Equal((200, 2, 0), (moved.Status, moved["replaced"], moved["removed"]));
        Assert.Equal(0, (await host.FigureAsync("kpi1", "5001", "2024-01")).Numerator);
        Assert.Equal(6, (await host.FigureAsync("kpi1", "5001", "2024-02")).Numerator);
    }

    [Fact]
    public async Task A_check_answers_as_a_load_would_and_changes_nothing()
    {
        await host.LoadStaysAsync(January, AlsoJanuary);

        var check = await host.SendAsync("ukp-stays", ImportHost.Csv(ImportHost.StayHeader, [January]), "mode=check");

        Assert.Equal((200, "check", 1, 1, 1), (check.Status, (string)check.Body["mode"]!, check["accepted"], check["replaced"], check["removed"]));
        Assert.Null(check.Body["importId"]);
        Assert.Equal(3, (await host.FigureAsync("kpi1", "5028", "2024-01")).Numerator);
        Assert.Equal(1, await CountAsync("loads"));
    }

    async Task<int> CountAsync(string table)
    {
        await using var superuser = NpgsqlDataSource.Create(host.Database.Superuser + ";Pooling=false");
        await using var command = superuser.CreateCommand($"SELECT count(*)::int FROM kpi.{table}");
        return (int)(await command.ExecuteScalarAsync())!;
    }
}
