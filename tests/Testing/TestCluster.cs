using System.Diagnostics;
using System.Globalization;
using Helsefellesskap.Postgres;

namespace Helsefellesskap.Tests.Testing;

/// <summary>
/// One throw-away PostgreSQL for the whole test program. It is gone, with its folder, when the program ends; a folder whose program was cut off before it
/// could clear up is cleared by the next one.
/// </summary>
static class TestCluster
{
    const string Prefix = "hf-test-";

    static readonly Lazy<Task<PostgresCluster>> Started = new(StartAsync);

    internal static Task<PostgresCluster> StartedAsync => Started.Value;

    static async Task<PostgresCluster> StartAsync()
    {
        ClearUpAfterOthers();
        var folder = Directory.CreateTempSubdirectory($"{Prefix}{Environment.ProcessId}-").FullName;
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

    static void ClearUpAfterOthers()
    {
        var running = Process.GetProcesses().Select(process => process.Id.ToString(CultureInfo.InvariantCulture)).ToHashSet();
        foreach (var folder in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            if (running.Contains(Path.GetFileName(folder)[Prefix.Length..].Split('-')[0])) continue;
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Another test program clears it up at this moment, or it is another user's.
            }
        }
    }
}
