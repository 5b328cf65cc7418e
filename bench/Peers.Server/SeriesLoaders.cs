using Helsefellesskap.GraphQL.Types.Annotations;
using Npgsql;

namespace Helsefellesskap.Bench.Peers.Server;

public readonly record struct SeriesKey(int Municipality, int Indicator, int Last);

public static class SeriesLoaders
{
    // One row per series, its points as arrays.
    const string Sql = """
        select k.m, k.i, o.months, o.numerators, o.denominators from unnest($1::int[], $2::int[]) k(m, i) cross join lateral
          (select array_agg(month) months, array_agg(numerator) numerators, array_agg(denominator) denominators from
            (select month, numerator, denominator from observation o where o.municipality_id = k.m and o.indicator_id = k.i order by month desc limit $3) s) o
        """;

    [DataLoader]
    public static async Task<Dictionary<SeriesKey, Observation[]>> Series(SeriesKey[] keys, NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        var found = new Dictionary<SeriesKey, Observation[]>(keys.Length);
        foreach (var group in keys.GroupBy(key => key.Last)) await ReadAsync(found, [.. group], group.Key, database, cancellationToken).ConfigureAwait(false);
        return found;
    }

    static async Task ReadAsync(Dictionary<SeriesKey, Observation[]> found, SeriesKey[] keys, int last, NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql);
        command.Parameters.Add(new NpgsqlParameter<int[]> { TypedValue = Array.ConvertAll(keys, key => key.Municipality) });
        command.Parameters.Add(new NpgsqlParameter<int[]> { TypedValue = Array.ConvertAll(keys, key => key.Indicator) });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = last });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            found[new(reader.GetInt32(0), reader.GetInt32(1), last)] = reader.IsDBNull(2) ? [] : Points(reader);
    }

    static Observation[] Points(NpgsqlDataReader reader)
    {
        var (months, numerators, denominators) = (reader.GetFieldValue<DateOnly[]>(2), reader.GetFieldValue<int[]>(3), reader.GetFieldValue<int[]>(4));
        var points = new Observation[months.Length];
        for (var i = 0; i < points.Length; i++) points[i] = new(months[i], numerators[i], denominators[i]);
        return points;
    }
}
