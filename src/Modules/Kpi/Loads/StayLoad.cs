using Helsefellesskap.Modules.Kpi.Contracts;
using Helsefellesskap.Modules.Kpi.Imports;
using Helsefellesskap.Modules.Kpi.Imports.Progress;
using Helsefellesskap.Modules.Kpi.Persistence;
using Helsefellesskap.Modules.Kpi.Times;
using Npgsql;

namespace Helsefellesskap.Modules.Kpi.Loads;

/// <summary>A file of stays on its way to become what holds: checked as a whole, counted, and put in the place of what held before.</summary>
internal sealed class StayLoad(StayTable table, ImportRun run, int id)
{
    public int Id => id;

    public static async Task<StayLoad> BeginAsync(StayTable table, ImportRun run, CancellationToken cancellationToken) =>
        new(table, run, await run.Connection.Sql($"SELECT nextval('{KpiModule.SchemaName}.load_ids')::int").ScalarAsync<int>(cancellationToken));

    /// <summary>Makes ready for rows.</summary>
    public async Task<BinaryCopy> BeginCopyAsync(CancellationToken cancellationToken)
    {
        if (table.Rows is null) await run.Connection.Sql($"CREATE TEMPORARY TABLE landing (LIKE {table.Name}) ON COMMIT DROP").ExecuteAsync(cancellationToken);
        return await BinaryCopy.BeginAsync(run.Connection, table.Landing, table.Columns, cancellationToken);
    }

    /// <summary>Finds what is wrong with the file as a whole, and makes it hold where nothing is.</summary>
    /// <param name="extent">What the rows stretch over.</param>
    /// <param name="suspects">Keys that may stand there twice; null where any may.</param>
    /// <param name="sha256">Of the file.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<ImportOutcome> FinishAsync(Extent extent, string[]? suspects, string sha256, CancellationToken cancellationToken)
    {
        if (table.Rows is null) await run.Connection.Sql($"INSERT INTO {table.Name} SELECT * FROM {table.Landing}").ExecuteAsync(cancellationToken);
        await PrepareAsync(run.Connection, table.Kind, cancellationToken);
        var outcome = new ImportOutcome(id, 0, 0, extent.From, extent.To);
        var checks = new StayChecks(table, run, id, extent);
        await checks.FindDuplicatesAsync(suspects, cancellationToken);
        if (run.Errors.Count > 0) return outcome;
        if (run.Request.Mode is ImportMode.Check) outcome = outcome with { Months = await checks.CompareMonthsAsync(cancellationToken) };

        var history = new LoadHistory(table, run, id, extent);
        var now = await history.NowAsync(cancellationToken);
        if (await history.FindSameAsync(sha256, OsloTime.DateOf(now), cancellationToken) is { } same)
            return outcome with { ImportId = same, Replaced = extent.Rows, IsUnchanged = true };

        var (within, outside) = await checks.HoldsAsync(cancellationToken);
        if (outside) await checks.FindKeysInOtherPeriodsAsync(cancellationToken);
        if (within) outcome = await checks.CompareAsync(outcome, cancellationToken);
        if (run.Errors.Count > 0) return outcome;

        run.Progress.Phase = ImportPhase.Counting;
        await history.AddAsync(sha256, now, outcome, cancellationToken);
        return outcome;
    }

    /// <summary>
    /// Loads of a kind follow one another from here on, each seeing what the one before left. Nothing is known yet of rows that have just been written, and so
    /// two plans are ruled out that are right for few rows and wrong for a million: to look for them one by one, and to sort them before they are summed.
    /// </summary>
    static Task<int> PrepareAsync(NpgsqlConnection connection, string kind, CancellationToken cancellationToken) =>
        connection
            .Sql("""
                SELECT pg_advisory_xact_lock(hashtext('kpi.loads'), hashtext(@kind)),
                       set_config('enable_nestloop', 'off', true),
                       set_config('enable_sort', 'off', true),
                       set_config('work_mem', '64MB', true)
                """, ("kind", kind))
            .ExecuteAsync(cancellationToken);
}
