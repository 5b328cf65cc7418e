using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Figures;
using Npgsql;

namespace Helsefellesskap.Tests.Kpi.Imports;

public sealed class SenderTests : IAsyncLifetime
{
    const string Trondheim = "K1;5001;Øya helsehus;2024-01-01;2024-01-14";
    const string Melhus = "K1;5028;Melhus korttid;2024-01-01;2024-01-04";

    ImportHost host = null!;

    public async Task InitializeAsync() => host = await ImportHost.StartAsync();

    public Task DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_municipality_replaces_its_own_stays_and_nobody_elses()
    {
        await LoadAsync(Role.MunicipalityCoordinator, "5028", "short-stays", ImportHost.ShortStayHeader, Melhus);

        var answer = await LoadAsync(Role.MunicipalityCoordinator, "5001", "short-stays", ImportHost.ShortStayHeader, Trondheim);

        Assert.Equal((200, 0, 0), (answer.Status, answer["replaced"], answer["removed"]));
        Assert.Equal(new Figure(13, 1, false), await host.FigureAsync("kpi6", "5001", "2024-01"));
        Assert.Equal(new Figure(3, 1, false), await host.FigureAsync("kpi6", "5028", "2024-01"));
        Assert.Equal(new Figure(16, 2, false), await host.FigureAsync("kpi6", null, "2024-01"));
        Assert.Equal(Figure.Missing, await host.FigureAsync("kpi6", "5031", "2024-01"));
    }

    [Fact]
    public async Task A_row_outside_the_senders_scope_refuses_the_file()
    {
        var answer = await LoadAsync(Role.MunicipalityCoordinator, "5001", "short-stays", ImportHost.ShortStayHeader, Trondheim, Melhus.Replace("K1", "K2", StringComparison.Ordinal));

        Assert.Equal(422, answer.Status);
        Assert.Equal(["3 municipality_no outside_scope"], answer.Errors);
    }

    [Fact]
    public async Task The_fellowships_figure_is_provisional_while_one_that_has_delivered_before_has_not()
    {
        await LoadAsync(Role.MunicipalityCoordinator, "5028", "short-stays", ImportHost.ShortStayHeader, Melhus);
        await LoadAsync(
            Role.MunicipalityCoordinator, "5001", "short-stays", ImportHost.ShortStayHeader, Trondheim, "K2;5001;Øya helsehus;2024-02-01;2024-02-14");

        Assert.Equal(new Figure(16, 2, false), await host.FigureAsync("kpi6", null, "2024-01"));
        Assert.Equal(new Figure(13, 1, true), await host.FigureAsync("kpi6", null, "2024-02"));
    }

    [Theory]
    [InlineData(Role.MunicipalityCoordinator, "5001", "ukp-stays", 403)]
    [InlineData(Role.HospitalLeader, "stolav", "ukp-stays", 403)]
    [InlineData(Role.Asu, null, "short-stays", 403)]
    [InlineData(Role.Administrator, null, "ukp-stays", 403)]
    [InlineData(Role.HospitalCoordinator, "stolav", "no-such-kind", 404)]
    public async Task Who_may_not_is_not_let(Role role, string? organisation, string kind, int status)
    {
        var answer = await LoadAsync(role, organisation, kind, ImportHost.ShortStayHeader, Trondheim);

        Assert.Equal(status, answer.Status);
    }

    [Fact]
    public async Task The_hospital_speaks_for_all_municipalities()
    {
        var answer = await LoadAsync(
            Role.HospitalCoordinator, "stolav", "ukp-stays", ImportHost.StayHeader, "S1;5001;80-89;2024-01-01 10:00;2024-01-10 12:00;2024-01-12 11:00;home;;");

        Assert.Equal(200, answer.Status);
        Assert.Equal(new Figure(0, null, false), await host.FigureAsync("kpi1", "5061", "2024-01"));
        await using var superuser = NpgsqlDataSource.Create(host.Database.Superuser + ";Pooling=false");
        await using var command = superuser.CreateCommand("SELECT party FROM kpi.loads");
        Assert.Equal("stolav", await command.ExecuteScalarAsync());
    }

    [Theory]
    [InlineData("ukp-stays")]
    [InlineData("no-such-kind")]
    public async Task Nobody_without_an_account_learns_which_kinds_there_are(string kind)
    {
        var answer = await ImportHost.SendAsync(host.Host.Client, kind, [], "mode=load");

        Assert.Equal(401, answer.Status);
    }

    async Task<ImportHost.Answer> LoadAsync(Role role, string? organisation, string kind, string header, params string[] rows)
    {
        using var sender = await host.Host.SignInAsync(role, organisation);
        return await ImportHost.SendAsync(sender, kind, ImportHost.Csv(header, rows), "mode=load");
    }
}
