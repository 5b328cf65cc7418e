using System.Diagnostics;
using Helsefellesskap.Postgres;
using Npgsql;

namespace Helsefellesskap.Bench.Import;

/// <summary>What the import is measured against: the same columns with the types that they mean, and nothing else.</summary>
sealed class BareTable(PostgresCluster cluster)
{
    const string Create = """
        DROP TABLE IF EXISTS bare;
        CREATE TABLE bare (
            stay_key text, municipality_no text, age_group text, admitted_at timestamp, ready_at timestamp, discharged_at timestamp, destination text,
            readmitted_at timestamp, cfs smallint);
        """;

    public async Task<TimeSpan> CopyAsync(string file)
    {
        var connection = new NpgsqlConnectionStringBuilder(cluster.ConnectionString());
        await using (var database = NpgsqlDataSource.Create(connection))
        await using (var command = database.CreateCommand(Create)) await command.ExecuteNonQueryAsync();
        var watch = Stopwatch.StartNew();
        using var psql = Process.Start(new ProcessStartInfo("psql")
        {
            ArgumentList =
            {
                "-q", "-h", connection.Host!, "-U", connection.Username!, connection.Database!, "-c", $"\\copy bare from '{file}' with (format csv, delimiter ';', header true)",
            },
        })!;
        await psql.WaitForExitAsync();
        if (psql.ExitCode != 0) throw new InvalidOperationException("psql failed.");
        return watch.Elapsed;
    }
}
