using Helsefellesskap.Kernel;
using Npgsql;

namespace Helsefellesskap.Modules.Kpi.Figures;

/// <summary>What loads have changed of a kind's tallies since a time.</summary>
/// <param name="Months">The first and the last month with other figures; null where there is none.</param>
/// <param name="Delivers">The kind was delivered for somebody for the first time, without whom the fellowship is not covered in any month from then on.</param>
internal sealed record TallyChange((Month From, Month To)? Months, bool Delivers)
{
    /// <summary>A month has changed where a segment of which it has figures holds since then, or holds no longer.</summary>
    static string Sql(TallySource source) => $"""
        SELECT min(counted.month), max(counted.month), EXISTS (SELECT FROM kpi.deliveries WHERE kind = $1 AND since > $2)
        FROM kpi.segments turned
        JOIN {source.Table} counted
          ON counted.load_id = turned.load_id AND counted.organisation = turned.organisation AND counted.{source.FiledBy} = turned.month
        WHERE turned.kind = $1 AND (turned.valid_from > $2 OR turned.valid_until > $2)
        """;

    public static async Task<TallyChange> ReadAsync(NpgsqlDataSource database, TallySource source, DateTime since)
    {
        await using var command = database.CreateCommand(Sql(source));
        command.Parameters.Add(new() { Value = source.Kind });
        command.Parameters.Add(new() { Value = since });
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return new TallyChange(
            reader.IsDBNull(0) ? null : (Month.Of(reader.GetFieldValue<DateOnly>(0)), Month.Of(reader.GetFieldValue<DateOnly>(1))), reader.GetBoolean(2));
    }
}
