using Npgsql;

namespace Helsefellesskap.Bench.Dashboard;

static class Preparation
{
    /// <summary>What the server does by itself within minutes; and no compilation of statements, which takes longer than what it saves here.</summary>
    public static async Task SettleAsync(NpgsqlConnection connection)
    {
        foreach (var sql in new[] { "VACUUM ANALYZE kpi.ukp_contributions", "VACUUM ANALYZE kpi.ukp_stay_rows", "ANALYZE kpi.segments", "SET jit = off", "SET work_mem = '64MB'" })
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
    }
}
