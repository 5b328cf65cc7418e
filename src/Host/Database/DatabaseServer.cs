using Helsefellesskap.Kernel;
using Helsefellesskap.Postgres;

namespace Helsefellesskap.Host.Database;

/// <summary>The PostgreSQL that the program uses: the one that the configuration names, or else one of its own under the data folder.</summary>
sealed class DatabaseServer(DatabaseConnections connections, PostgresCluster? embedded) : IAsyncDisposable
{
    const string DatabaseName = "helsefellesskap";

    internal DatabaseConnections Connections { get; } = connections;

    /// <summary>Completes when the embedded server is gone; never for a server that is not ours.</summary>
    internal Task Ended => embedded?.Ended ?? Task.Delay(Timeout.Infinite);

    internal static async Task<DatabaseServer> StartAsync(IConfiguration configuration, CancellationToken cancellationToken = default)
    {
        if (configuration.GetConnectionString("Helsefellesskap") is { } program)
        {
            var owner = configuration.GetConnectionString("HelsefellesskapOwner") ?? throw new StartException(
                "ConnectionStrings__Helsefellesskap is set and ConnectionStrings__HelsefellesskapOwner is not. Migrations need the role that owns the tables; " +
                "the program itself uses one that owns nothing.");
            return new DatabaseServer(new DatabaseConnections(program, owner), embedded: null);
        }

        var cluster = await PostgresCluster.StartAsync(new ClusterOptions { Folder = DataFolder.Choose(configuration) }, cancellationToken);
        await DatabaseRoles.EnsureAsync(cluster.ConnectionString(), DatabaseName, cancellationToken);
        return new DatabaseServer(
            new DatabaseConnections(cluster.ConnectionString(DatabaseName, DatabaseRoles.Program), cluster.ConnectionString(DatabaseName, DatabaseRoles.Owner)), cluster);
    }

    public ValueTask DisposeAsync() => embedded?.DisposeAsync() ?? ValueTask.CompletedTask;
}
