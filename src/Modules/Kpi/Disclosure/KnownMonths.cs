using Helsefellesskap.Kernel;
using Npgsql;

namespace Helsefellesskap.Modules.Kpi.Disclosure;

/// <summary>The months that anything is known of, in any version of the data.</summary>
internal static class KnownMonths
{
    const string Sql = """
        SELECT min(first_month), greatest(max(last_month), (SELECT max(month) FROM kpi.ukp_contributions), (SELECT max(month) FROM kpi.short_stay_contributions))
        FROM kpi.loads_by_kind() WHERE kind <> 'targets'
        """;

    /// <summary>All from the first to the last; null where nothing has been loaded.</summary>
    public static async Task<Month[]?> ReadAsync(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand(Sql);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return reader.IsDBNull(0) ? null : [.. Month.Range(Month.Of(reader.GetFieldValue<DateOnly>(0)), Month.Of(reader.GetFieldValue<DateOnly>(1)))];
    }
}
