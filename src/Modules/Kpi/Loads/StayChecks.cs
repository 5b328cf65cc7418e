using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Contracts;
using Helsefellesskap.Modules.Kpi.Imports;
using Helsefellesskap.Modules.Kpi.Persistence;
using Npgsql;

namespace Helsefellesskap.Modules.Kpi.Loads;

/// <summary>What only a file as a whole can tell, asked of the database in sets.</summary>
internal sealed class StayChecks(StayTable table, ImportRun run, int loadId, Extent extent)
{
    /// <summary>The rows that hold now, in the sender's scope, as "old" with their segment "held".</summary>
    string Held => $"""
        {table.Name} old
        JOIN kpi.segments held ON held.load_id = old.load_id AND held.organisation = old.organisation AND held.month = old.month
             AND held.kind = @kind AND held.valid_until IS NULL AND held.organisation = ANY (@scope)
        """;

    /// <summary>Loads that hold within the period, or outside it; few, so that only their part of the table is read.</summary>
    static string LoadsHeld(string within) => $"""
        ARRAY (SELECT DISTINCT load_id FROM kpi.segments
               WHERE kind = @kind AND valid_until IS NULL AND organisation = ANY (@scope) AND month {within} @first_month AND @last_month)
        """;

    /// <param name="suspects">The keys to look for; null for all.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task FindDuplicatesAsync(string[]? suspects, CancellationToken cancellationToken)
    {
        if (suspects is []) return;
        await FindRowsAsync($"""
            SELECT row_number, count(*) OVER ()
            FROM (SELECT row_number, row_number() OVER (PARTITION BY stay_key ORDER BY row_number) AS nth
                  FROM {table.Name} WHERE load_id = @load AND (@suspects::text[] IS NULL OR stay_key = ANY (@suspects::text[]))) AS keys
            WHERE nth > 1
            """, FaultCodes.DuplicateKey, cancellationToken, ("suspects", (object?)suspects ?? DBNull.Value));
    }

    /// <summary>Whether anything holds so far in the sender's scope, within the file's period and outside it. Where nothing does there is nothing to compare with.</summary>
    public async Task<(bool Within, bool Outside)> HoldsAsync(CancellationToken cancellationToken)
    {
        var held = await Sql("""
            SELECT DISTINCT month BETWEEN @first_month AND @last_month FROM kpi.segments
            WHERE kind = @kind AND valid_until IS NULL AND organisation = ANY (@scope)
            """).ListAsync(reader => reader.GetBoolean(0), cancellationToken);
        return (held.Contains(true), held.Contains(false));
    }

    public Task FindKeysInOtherPeriodsAsync(CancellationToken cancellationToken) =>
        FindRowsAsync($"""
            SELECT new.row_number, count(*) OVER ()
            FROM {Held}
            JOIN {table.Name} new ON new.load_id = @load AND new.stay_key = old.stay_key
            WHERE old.load_id = ANY ({LoadsHeld("NOT BETWEEN")}) AND held.month NOT BETWEEN @first_month AND @last_month
            """, FaultCodes.KeyInOtherPeriod, cancellationToken);

    /// <summary>Counts what comes again and what goes; a month that loses more than half needs the sender's word that it is meant.</summary>
    public async Task<ImportOutcome> CompareAsync(ImportOutcome outcome, CancellationToken cancellationToken)
    {
        var months = await Sql($"""
            SELECT count(*), count(*) FILTER (WHERE new.stay_key IS NULL)
            FROM {Held}
            LEFT JOIN {table.Name} new ON new.load_id = @load AND new.stay_key = old.stay_key
            WHERE old.load_id = ANY ({LoadsHeld("BETWEEN")}) AND held.month BETWEEN @first_month AND @last_month
            GROUP BY old.month
            """).ListAsync(reader => (Before: reader.GetInt64(0), Gone: reader.GetInt64(1)), cancellationToken);
        if (months.Any(month => month.Gone * 2 > month.Before) && !run.Request.Confirmed) run.Errors.Add(null, null, FaultCodes.RemovesTooMuch);
        var gone = months.Sum(month => month.Gone);
        return outcome with { Replaced = (int)(months.Sum(month => month.Before) - gone), Removed = (int)gone };
    }

    /// <summary>Sets the whole of what holds against the whole of the file, month by month.</summary>
    public Task<List<ImportMonth>> CompareMonthsAsync(CancellationToken cancellationToken) =>
        Sql($"""
            SELECT coalesce(new.month, old.month),
                   count(*) FILTER (WHERE old.stay_key IS NULL),
                   count(*) FILTER (WHERE old.stay_key = new.stay_key AND {StayIn("old")} IS DISTINCT FROM {StayIn("new")}),
                   count(*) FILTER (WHERE new.stay_key IS NULL),
                   count(*) FILTER (WHERE {StayIn("old")} IS NOT DISTINCT FROM {StayIn("new")})
            FROM (SELECT old.* FROM {Held}
                  WHERE old.load_id = ANY ({LoadsHeld("BETWEEN")}) AND held.month BETWEEN @first_month AND @last_month) AS old
            FULL JOIN (SELECT * FROM {table.Name} WHERE load_id = @load) AS new ON new.stay_key = old.stay_key
            GROUP BY 1 ORDER BY 1
            """).ListAsync(
                reader => new ImportMonth(
                    Month.Of(reader.GetFieldValue<DateOnly>(0)), (int)reader.GetInt64(1), (int)reader.GetInt64(2), (int)reader.GetInt64(3), (int)reader.GetInt64(4)),
                cancellationToken);

    string StayIn(string row) => $"({string.Join(", ", table.StayColumns.Select(column => $"{row}.{column}"))})";

    /// <summary>Records a fault for each row that the query finds, and lists the first hundred.</summary>
    async Task FindRowsAsync(string query, string code, CancellationToken cancellationToken, params (string, object)[] further)
    {
        var rows = await Sql($"{query} ORDER BY 1 LIMIT {FaultList.MostListed}", further)
            .ListAsync(reader => (Number: reader.GetInt32(0), Count: reader.GetInt64(1)), cancellationToken);
        foreach (var (number, _) in rows) run.Errors.Add(number, table.KeyColumn, code);
        if (rows.Count > 0) run.Errors.AddUnlisted(rows[0].Count - rows.Count);
    }

    NpgsqlCommand Sql(string query, params (string, object)[] further) => run.Connection.Sql(
        query,
        [
            ("load", loadId),
            ("kind", table.Kind),
            ("scope", run.Request.Sender.Scope.ToArray()),
            ("first_month", extent.From.FirstDay),
            ("last_month", extent.To.FirstDay),
            .. further,
        ]);
}
