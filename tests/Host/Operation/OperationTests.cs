using System.Net;
using Helsefellesskap.Tests.Testing;
using Npgsql;

namespace Helsefellesskap.Tests.Host.Operation;

public sealed class OperationTests
{
    [Fact]
    public async Task Ready_follows_the_database_and_live_does_not()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var host = await TestHost.StartAsync(database);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, "/health/live"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, "/health/ready"));

        await ChangeAccessAsync(database, "revoke connect on database %I from helsefellesskap");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, "/health/live"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(host, "/health/ready"));

        await ChangeAccessAsync(database, "grant connect on database %I to helsefellesskap");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, "/health/ready"));
    }

    [Fact]
    public async Task Metrics_tell_what_was_asked_and_how_long_it_took()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var host = await TestHost.StartAsync(database);
        await StatusAsync(host, "/health/live");
        var metrics = await host.Client.GetStringAsync(new Uri("/metrics", UriKind.Relative));

        Assert.Contains("# TYPE http_server_request_duration_seconds histogram\n", metrics, StringComparison.Ordinal);
        Assert.Contains("http_route=\"/health/live\"", metrics, StringComparison.Ordinal);
        Assert.Contains("le=\"+Inf\"", metrics, StringComparison.Ordinal);
        Assert.Contains("# TYPE dotnet_gc_collections_total counter\n", metrics, StringComparison.Ordinal);
        Assert.All(metrics.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches("""^(# (HELP|TYPE) .*|[a-z_0-9A-Z]+(\{.*\})? [-+.0-9eEInfNa]+)$""", line));
    }

    static async Task<HttpStatusCode> StatusAsync(TestHost host, string address)
    {
        using var response = await host.Client.GetAsync(new Uri(address, UriKind.Relative));
        return response.StatusCode;
    }

    /// <summary>Changes who may connect, and ends the program's connections, so that it has to ask again.</summary>
    static Task ChangeAccessAsync(TestDatabase database, string statement) => ExecuteAsync(database, $"""
        do $$ begin execute format('{statement}', current_database()); end $$;
        select pg_terminate_backend(pid) from pg_stat_activity where usename = 'helsefellesskap' and datname = current_database()
        """);

    static async Task ExecuteAsync(TestDatabase database, string statement)
    {
        await using var superuser = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database.Superuser) { Pooling = false });
        await using var command = superuser.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }
}
