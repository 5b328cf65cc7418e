using Npgsql;

namespace Helsefellesskap.Bench.Peers.Server;

static class IndicatorReader
{
    const string WithLatest = """
        select i.id, i.code, i.name, i.unit, o.month, o.numerator, o.denominator from indicator i
        left join lateral (select month, numerator, denominator from observation o
          where o.municipality_id = $1 and o.indicator_id = i.id order by month desc limit 1) o on true order by i.id
        """;

    public static async Task<List<Indicator>> AllAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select id, code, name, unit from indicator order by id");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var indicators = new List<Indicator>();
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false)) indicators.Add(Read(reader));
        return indicators;
    }

    public static async Task<List<Indicator>> WithLatestAsync(int municipality, NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(WithLatest);
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = municipality });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var indicators = new List<Indicator>();
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            indicators.Add(Read(reader, municipality, Observation(reader)));
        return indicators;
    }

    static Indicator Read(NpgsqlDataReader reader, int? latestOf = null, Observation? latest = null) =>
        new(reader.GetInt32(0), reader.GetString(1), reader.GetString(2), reader.GetString(3)) { LatestOf = latestOf, Latest = latest };

    static Observation? Observation(NpgsqlDataReader reader) =>
        reader.IsDBNull(4) ? null : new(reader.GetFieldValue<DateOnly>(4), reader.GetInt32(5), reader.GetInt32(6));
}
