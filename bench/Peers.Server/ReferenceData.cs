using Npgsql;

namespace Helsefellesskap.Bench.Peers.Server;

/// <summary>The six indicators: definitions that change a few times a year, read again every second.</summary>
public sealed class ReferenceData(NpgsqlDataSource database)
{
    static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    (long ReadAt, IReadOnlyList<Indicator> Indicators) last = (-1000, []);

    public ValueTask<IReadOnlyList<Indicator>> IndicatorsAsync(CancellationToken cancellationToken) =>
        Environment.TickCount64 - last.ReadAt < Fresh.TotalMilliseconds ? new(last.Indicators) : ReadAsync(cancellationToken);

    async ValueTask<IReadOnlyList<Indicator>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select id, code, name, unit from indicator order by id");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var indicators = new List<Indicator>();
        while (await reader.ReadAsync(cancellationToken)) indicators.Add(new(reader.GetInt32(0), reader.GetString(1), reader.GetString(2), reader.GetString(3)));
        last = (Environment.TickCount64, indicators);
        return indicators;
    }
}
