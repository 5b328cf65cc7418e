using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Persistence;
using Npgsql;

namespace Helsefellesskap.Modules.Kpi.Disclosure;

/// <summary>Changes whenever anything is loaded or defined; and the months that anything is known of.</summary>
internal sealed record DataVersion(long Loads, long Definitions, Month? From, Month? To)
{
    public static async Task<DataVersion> ReadAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var found = await connection
            .Sql("""
                SELECT coalesce(sum(loads), 0)::bigint, (SELECT count(*) FROM kpi.indicator_definitions),
                       min(first_month), greatest(max(last_month), (SELECT max(month) FROM kpi.ukp_contributions), (SELECT max(month) FROM kpi.short_stay_contributions))
                FROM kpi.loads_by_kind() WHERE kind <> 'targets'
                """)
            .ListAsync(reader => new DataVersion(reader.GetInt64(0), reader.GetInt64(1), MonthAt(reader, 2), MonthAt(reader, 3)), cancellationToken);
        return found[0];
    }

    static Month? MonthAt(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : Month.Of(reader.GetFieldValue<DateOnly>(column));
}
