using Helsefellesskap.Postgres;

namespace Helsefellesskap.Tests.Testing;

/// <summary>One throw-away PostgreSQL for the whole test program. It is gone, with its folder, when the program ends.</summary>
static class TestCluster
{
    static readonly Lazy<Task<PostgresCluster>> Started = new(StartAsync);

    internal static Task<PostgresCluster> StartedAsync => Started.Value;

    static async Task<PostgresCluster> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("hf-test-").FullName;
        var cluster = await PostgresCluster.StartAsync(new ClusterOptions
        {
            Folder = folder,
            Durability = Durability.Off,
            Settings = new Dictionary<string, string> { ["max_connections"] = "300" },
        });
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            cluster.DisposeAsync().AsTask().GetAwaiter().GetResult();
            Directory.Delete(folder, recursive: true);
        };
        return cluster;
    }
}
