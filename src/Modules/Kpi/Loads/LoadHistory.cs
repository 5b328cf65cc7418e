using Helsefellesskap.Modules.Kpi.Imports;
using Helsefellesskap.Modules.Kpi.Persistence;
using Helsefellesskap.Modules.Kpi.Times;
using Npgsql;

namespace Helsefellesskap.Modules.Kpi.Loads;

/// <summary>What has held and what holds: a new load is written beside the earlier ones, and the segments are turned to it.</summary>
internal sealed class LoadHistory(StayTable table, ImportRun run, int loadId, Extent extent)
{
    static readonly TimeSpan Tick = TimeSpan.FromMicroseconds(1);

    /// <summary>The load's time: now, but always later than the load before, so that every version has a time at which it held.</summary>
    public async Task<DateTimeOffset> NowAsync(CancellationToken cancellationToken)
    {
        var latest = await Sql("SELECT loaded_at FROM kpi.loads_by_kind() WHERE kind = @kind").ScalarAsync<DateTime?>(cancellationToken);
        var now = run.Clock.GetUtcNow();
        now = now.AddTicks(-(now.Ticks % Tick.Ticks));
        return latest is { } before && now <= before ? new DateTimeOffset(before) + Tick : now;
    }

    /// <summary>The load that the same file became for the same scope, where all of it holds still and loading it again could tell nothing new.</summary>
    public Task<int?> FindSameAsync(string sha256, DateOnly today, CancellationToken cancellationToken) =>
        Sql("""
            SELECT id FROM kpi.loads AS load
            WHERE kind = @kind AND sha256 = @sha256 AND scope @> @scope AND scope <@ @scope AND (settled OR loaded_at >= @midnight)
              AND NOT EXISTS (SELECT FROM kpi.segments WHERE load_id = load.id AND valid_until IS NOT NULL)
            ORDER BY id DESC LIMIT 1
            """, ("sha256", sha256), ("midnight", OsloTime.StartOf(today))).ScalarAsync<int?>(cancellationToken);

    public async Task AddAsync(string sha256, DateTimeOffset now, ImportOutcome outcome, CancellationToken cancellationToken)
    {
        var today = OsloTime.DateOf(now);
        await Sql("""
            INSERT INTO kpi.loads (id, kind, party, who, file_name, sha256, loaded_at, first_month, last_month, scope, rows, replaced, removed, settled)
            VALUES (@load, @kind, @party, @who, @file_name, @sha256, @now, @first_month, @last_month, @scope, @rows, @replaced, @removed, @settled)
            """,
            ("party", run.Request.Sender.Party),
            ("who", run.Request.Sender.Who),
            ("file_name", (object?)run.Request.FileName ?? DBNull.Value),
            ("sha256", sha256),
            ("now", now),
            ("rows", extent.Rows),
            ("replaced", outcome.Replaced),
            ("removed", outcome.Removed),
            ("settled", extent.IsSettledOn(today))).ExecuteAsync(cancellationToken);
        await Sql(table.Count, ("today", today)).ExecuteAsync(cancellationToken);
        await Sql("""
            UPDATE kpi.segments SET valid_until = @now
            WHERE kind = @kind AND valid_until IS NULL AND organisation = ANY (@scope) AND month BETWEEN @first_month AND @last_month
            """, ("now", now)).ExecuteAsync(cancellationToken);
        await Sql("""
            INSERT INTO kpi.segments (kind, organisation, month, load_id, early, valid_from)
            SELECT @kind, organisation, month, @load, month + interval '1 month' > @today, @now
            FROM unnest(@scope) AS organisation, generate_series(@first_month::timestamp, @last_month, interval '1 month') AS month
            """, ("now", now), ("today", today)).ExecuteAsync(cancellationToken);
        await Sql("""
            INSERT INTO kpi.deliveries (kind, organisation, since)
            SELECT @kind, organisation, @now FROM unnest(@scope) AS organisation
            ON CONFLICT DO NOTHING
            """, ("now", now)).ExecuteAsync(cancellationToken);
    }

    NpgsqlCommand Sql(string sql, params ReadOnlySpan<(string Name, object Value)> further)
    {
        var command = run.Connection.Sql(
            sql,
            ("load", loadId),
            ("kind", table.Kind),
            ("scope", run.Request.Sender.Scope.ToArray()),
            ("first_month", extent.From.FirstDay),
            ("last_month", extent.To.FirstDay));
        foreach (var (name, value) in further) command.Parameters.AddWithValue(name, value);
        return command;
    }
}
