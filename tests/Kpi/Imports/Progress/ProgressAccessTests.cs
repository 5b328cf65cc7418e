using System.Text.Json.Nodes;
using Helsefellesskap.Kernel;
using Npgsql;

namespace Helsefellesskap.Tests.Kpi.Imports.Progress;

/// <summary>Import records are for whoever sent the file, for that organisation and for the analysis group. To all others an import is as none.</summary>
public sealed class ProgressAccessTests : IAsyncLifetime
{
    const string Header = ImportHost.ShortStayHeader;
    const string Trondheim = "K1;5001;Øya helsehus;2024-01-01;2024-01-14";
    const string Melhus = "K2;5028;Melhus korttid;2024-01-01;2024-01-04";

    readonly Guid id = Guid.NewGuid();
    ImportHost host = null!;
    HttpClient trondheim = null!;
    HttpClient colleague = null!;
    HttpClient melhus = null!;

    public async Task InitializeAsync()
    {
        host = await ImportHost.StartAsync();
        trondheim = await host.Host.SignInAsync(Role.MunicipalityCoordinator, "5001");
        colleague = await host.Host.SignInAsync(Role.MunicipalityCoordinator, "5001");
        melhus = await host.Host.SignInAsync(Role.MunicipalityCoordinator, "5028");
    }

    public async Task DisposeAsync()
    {
        foreach (var client in new[] { trondheim, colleague, melhus }) client.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task The_senders_organisation_and_the_analysis_group_see_it_and_to_another_organisation_it_is_as_none()
    {
        await ImportHost.SendAsync(trondheim, "short-stays", ImportHost.Csv(Header, [Trondheim]), $"mode=load&progress={id}");

        foreach (var viewer in new[] { trondheim, colleague, host.AnalysisGroup })
            Assert.Equal("DONE", ProgressTests.Phase(Assert.Single(await ProgressTests.AllAsync(Watch.ByEventsAsync(viewer, id)))));

        // Both wait until patience ends, and neither hears anything.
        using var hospital = await host.Host.SignInAsync(Role.HospitalCoordinator, "stolav");
        var waiting = new[] { (melhus, id), (melhus, Guid.NewGuid()), (hospital, id) }.Select(each => ProgressTests.AllAsync(Watch.ByEventsAsync(each.Item1, each.Item2))).ToArray();
        while (!waiting.All(watch => watch.IsCompleted))
        {
            host.Clock.Now += TimeSpan.FromSeconds(20);
            await Task.Delay(50);
        }
        Assert.All(await Task.WhenAll(waiting), Assert.Empty);
    }

    [Fact]
    public async Task Two_that_choose_the_same_id_see_each_their_own()
    {
        await ImportHost.SendAsync(trondheim, "short-stays", ImportHost.Csv(Header, [Trondheim]), $"mode=load&progress={id}");
        await ImportHost.SendAsync(melhus, "short-stays", ImportHost.Csv(Header, [Melhus, Melhus.Replace("K2", "K3", StringComparison.Ordinal)]), $"mode=load&progress={id}");

        Assert.Equal(1, ProgressTests.Rows(Assert.Single(await ProgressTests.AllAsync(Watch.ByEventsAsync(trondheim, id)))));
        Assert.Equal(2, ProgressTests.Rows(Assert.Single(await ProgressTests.AllAsync(Watch.ByEventsAsync(melhus, id)))));
    }

    [Theory]
    [InlineData(Role.MunicipalityLeader, "5001")]
    [InlineData(Role.Au, null)]
    [InlineData(Role.Controller, null)]
    public async Task Who_may_read_no_import_records_is_refused_before_anything_is_looked_up(Role role, string? organisation)
    {
        using var viewer = await host.Host.SignInAsync(role, organisation);

        foreach (var transport in new[] { "text/event-stream", "graphql-transport-ws", "npm graphql-sse", "npm graphql-ws" })
            Assert.Equal("AUTH_NOT_AUTHORIZED", Code(Assert.Single(await ProgressTests.AllAsync(Watch.By(transport, viewer, id)))));
        Assert.Equal("AUTH_NOT_AUTHENTICATED", Code(Assert.Single(await ProgressTests.AllAsync(Watch.ByEventsAsync(host.Host.Client, id)))));
    }

    [Theory]
    [InlineData("text/event-stream")]
    [InlineData("graphql-transport-ws")]
    [InlineData("npm graphql-sse")]
    [InlineData("npm graphql-ws")]
    public async Task A_role_that_is_withdrawn_ends_it(string transport)
    {
        using var hospital = await host.Host.SignInAsync(Role.HospitalCoordinator, "stolav");
        using var other = await host.Host.SignInAsync(Role.HospitalCoordinator, "stolav");
        using var file = new ArrivingFile();
        var answer = ProgressTests.SendAsync(hospital, id, file);
        file.SendHeader();
        await using var watch = Watch.By(transport, other, id).GetAsyncEnumerator();
        Assert.True(await watch.MoveNextAsync());
        Assert.Equal(0, ProgressTests.Rows(watch.Current));

        await ChangeRolesAsync(other, "DELETE FROM organisations.account_roles WHERE account_id = $1");
        file.SendStays(Enumerable.Range(0, 1000));

        Assert.True(await watch.MoveNextAsync());
        while (watch.Current["errors"] is null)
        {
            // A check that was made a moment ago is trusted for a second.
            host.Clock.Now += TimeSpan.FromSeconds(2);
            Assert.True(await watch.MoveNextAsync());
        }
        Assert.Equal("AUTH_NOT_AUTHORIZED", Code(watch.Current));
        Assert.False(await watch.MoveNextAsync());
        file.End();
        Assert.Equal(200, await answer);
    }

    [Fact]
    public async Task Who_moves_to_another_organisation_is_told_no_more()
    {
        var answer = default(Task<int>);
        using var file = new ArrivingFile();
        answer = ProgressTests.SendAsync(trondheim, id, file, "short-stays");
        // As much as lets the server wait for the rest: it cuts off who sends less than 240 bytes a second.
        file.Send(ImportHost.Csv(Header, [.. Enumerable.Range(0, 2_000).Select(key => Trondheim.Replace("K1", $"K{key}", StringComparison.Ordinal))]));
        await using var watch = Watch.ByEventsAsync(colleague, id).GetAsyncEnumerator();
        Assert.True(await watch.MoveNextAsync());

        await ChangeRolesAsync(colleague, "UPDATE organisations.account_roles SET organisation = '5028' WHERE account_id = $1");
        host.Clock.Now += TimeSpan.FromSeconds(2);

        // At most what was on its way already; then the end, although the file still arrives.
        while (await watch.MoveNextAsync()) Assert.NotEqual("DONE", ProgressTests.Phase(watch.Current));
        Assert.False(answer.IsCompleted);
        file.End();
        Assert.Equal(200, await answer);
    }

    async Task ChangeRolesAsync(HttpClient viewer, string statement)
    {
        var account = Guid.Parse((string)(await viewer.DataAsync("{ me { accountId } }"))["me"]!["accountId"]!);
        await using var superuser = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(host.Database.Superuser) { Pooling = false });
        await using var command = superuser.CreateCommand(statement);
        command.Parameters.Add(new() { Value = account });
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
        host.Clock.Now += TimeSpan.FromSeconds(2);
    }

    static string? Code(JsonNode answer) => (string?)answer["errors"]![0]!["extensions"]!["code"];
}
