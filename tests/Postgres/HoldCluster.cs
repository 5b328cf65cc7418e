using Helsefellesskap.Postgres;

namespace Helsefellesskap.Tests.Postgres;

/// <summary>The program that the tests kill: it starts a cluster on the folder that it is given, writes how to reach it, and waits.</summary>
static class HoldCluster
{
    static async Task<int> Main(string[] arguments)
    {
        await using var cluster = await PostgresCluster.StartAsync(new ClusterOptions { Folder = arguments[0] });
        Console.WriteLine(cluster.ConnectionString());
        await Console.In.ReadLineAsync();
        return 0;
    }
}
