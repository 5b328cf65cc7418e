using Helsefellesskap.Kernel;
using Npgsql;

namespace Helsefellesskap.Modules.Kpi.Disclosure;

/// <summary>Reads the months that anything is known of, in any version of the data.</summary>
internal sealed class KnownMonths(NpgsqlDataSource database)
{
    const string Sql = """
        SELECT min(first_month), greatest(max(last_month), (SELECT max(month) FROM kpi.ukp_contributions), (SELECT max(month) FROM kpi.short_stay_contributions))
        FROM kpi.loads_by_kind() WHERE kind <> 'targets'
        """;

    /// <summary>All from the first to the last; none where nothing has been loaded.</summary>
    public async Task<Month[]> ReadAsync()
    {
        await using var command = database.CreateCommand(Sql);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return reader.IsDBNull(0) ? [] : [.. Month.Range(Month.Of(reader.GetFieldValue<DateOnly>(0)), Month.Of(reader.GetFieldValue<DateOnly>(1)))];
    }
}
