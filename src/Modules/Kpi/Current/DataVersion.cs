using Npgsql;

namespace Helsefellesskap.Modules.Kpi.Current;

/// <summary>Changes whenever anything is loaded or defined, by whatever node: neither loads nor definitions are ever changed or deleted.</summary>
internal readonly record struct DataVersion(long Loads, DateTime? LoadedAt, long Definitions)
{
    /// <summary>Of two small tables, so that it can be asked for at each request.</summary>
    public static async Task<DataVersion> ReadAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            "SELECT coalesce(sum(loads), 0)::bigint, max(loaded_at), (SELECT count(*) FROM kpi.indicator_definitions) FROM kpi.loads_by_kind() WHERE kind <> 'targets'");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new DataVersion(reader.GetInt64(0), reader.IsDBNull(1) ? null : reader.GetDateTime(1), reader.GetInt64(2));
    }
}
