using Helsefellesskap.GraphQL.Types.Annotations;
using Npgsql;

namespace Helsefellesskap.Bench.Peers.Server;

public readonly record struct LatestKey(int Municipality, int Indicator);

public static class LatestLoaders
{
    const string Sql = """
        select k.m, k.i, o.month, o.numerator, o.denominator from unnest($1::int[], $2::int[]) k(m, i) cross join lateral
          (select month, numerator, denominator from observation o where o.municipality_id = k.m and o.indicator_id = k.i order by month desc limit 1) o
        """;

    [DataLoader]
    public static async Task<Dictionary<LatestKey, Observation>> Latest(LatestKey[] keys, NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql);
        command.Parameters.Add(new NpgsqlParameter<int[]> { TypedValue = Array.ConvertAll(keys, key => key.Municipality) });
        command.Parameters.Add(new NpgsqlParameter<int[]> { TypedValue = Array.ConvertAll(keys, key => key.Indicator) });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var latest = new Dictionary<LatestKey, Observation>(keys.Length);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            latest[new(reader.GetInt32(0), reader.GetInt32(1))] = new(reader.GetFieldValue<DateOnly>(2), reader.GetInt32(3), reader.GetInt32(4));
        return latest;
    }
}
