using Npgsql;

namespace Helsefellesskap.Bench.Indicators;

static class Months
{
    /// <summary>Closes the months asked for but one behind the program's back, so that those have something to see who see what is published.</summary>
    public static async Task PublishAsync(NpgsqlConnection superuser)
    {
        await using var command = new NpgsqlCommand("""
            INSERT INTO kpi.month_closings (id, kind, month, step, closed_by, closed_by_name, closed_at)
            SELECT gen_random_uuid(), 'ukp-stays', month, 'AnalysisGroup', gen_random_uuid(), 'bench', now()
            FROM generate_series('2020-01-01'::timestamp, '2022-12-01', interval '1 month') AS month WHERE month <> '2021-06-01'
            """, superuser);
        await command.ExecuteNonQueryAsync();
    }
}
