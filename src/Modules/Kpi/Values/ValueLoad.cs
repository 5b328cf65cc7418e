using Helsefellesskap.Modules.Kpi.Imports;
using Helsefellesskap.Modules.Kpi.Persistence;
using Npgsql;
using NpgsqlTypes;

namespace Helsefellesskap.Modules.Kpi.Values;

/// <summary>Puts the figures of a file in the place of those of the same indicators, organisations and months; other months are left as they are.</summary>
internal sealed class ValueLoad(ImportRun run, IReadOnlyDictionary<ValueKey, ValueCell> values)
{
    /// <summary>Figures that differ from what holds; the others need no new version.</summary>
    const string Changed = """
        FROM unnest(@indicators, @organisations, @months, @numerators, @denominators) AS file (indicator, organisation, month, numerator, denominator)
        LEFT JOIN kpi.uploaded_values AS held
          ON held.indicator = file.indicator AND held.organisation IS NOT DISTINCT FROM file.organisation AND held.month = file.month AND held.valid_until IS NULL
        """;

    public async Task<ImportOutcome> FinishAsync(string sha256, CancellationToken cancellationToken)
    {
        await Sql("SELECT pg_advisory_xact_lock(hashtext('kpi.loads'), hashtext(@kind))").ExecuteAsync(cancellationToken);
        var months = values.Keys.Select(key => key.Month).ToArray();
        var held = await Sql($"SELECT count(held.*), count(*) FILTER (WHERE (held.numerator, held.denominator) IS DISTINCT FROM (file.numerator, file.denominator)) {Changed}")
            .ListAsync(reader => (Replaced: (int)reader.GetInt64(0), Changed: (int)reader.GetInt64(1)), cancellationToken);
        var (replaced, changed) = held[0];
        var id = await Sql("SELECT nextval('kpi.load_ids')::int").ScalarAsync<int>(cancellationToken);
        var outcome = new ImportOutcome(id, replaced, 0, months.Min(), months.Max()) { Touched = months.ToHashSet() };
        if (changed == 0) return outcome with { ImportId = await LatestAsync(cancellationToken), IsUnchanged = true };
        await SaveAsync(outcome, sha256, cancellationToken);
        return outcome;
    }

    async Task SaveAsync(ImportOutcome outcome, string sha256, CancellationToken cancellationToken)
    {
        (string, object)[] load =
        [
            ("load", outcome.ImportId!), ("party", run.Request.Sender.Party), ("who", run.Request.Sender.Who), ("file_name", (object?)run.Request.FileName ?? DBNull.Value),
            ("sha256", sha256), ("now", run.Clock.GetUtcNow()), ("first_month", outcome.From!.Value.FirstDay), ("last_month", outcome.To!.Value.FirstDay),
            ("rows", values.Count), ("replaced", outcome.Replaced),
        ];
        // Later than every earlier load, so that every version has a time at which it held.
        await Sql("""
            INSERT INTO kpi.loads (id, kind, party, who, file_name, sha256, loaded_at, first_month, last_month, scope, rows, replaced, removed, settled)
            SELECT @load, @kind, @party, @who, @file_name, @sha256, greatest(@now, max(loaded_at) + interval '1 microsecond'), @first_month, @last_month,
                   (SELECT coalesce(array_agg(DISTINCT code), '{}') FROM unnest(@organisations) AS code WHERE code IS NOT NULL), @rows, @replaced, 0, true
            FROM kpi.loads_by_kind() WHERE kind = @kind
            """, load).ExecuteAsync(cancellationToken);
        await Sql($"""
            CREATE TEMPORARY TABLE changed_values ON COMMIT DROP AS
            SELECT file.*, loads.loaded_at {Changed} JOIN kpi.loads ON loads.id = @load
            WHERE (held.numerator, held.denominator) IS DISTINCT FROM (file.numerator, file.denominator)
            """, load).ExecuteAsync(cancellationToken);
        await Sql("""
            UPDATE kpi.uploaded_values AS held SET valid_until = changed.loaded_at
            FROM changed_values AS changed
            WHERE held.indicator = changed.indicator AND held.organisation IS NOT DISTINCT FROM changed.organisation AND held.month = changed.month
              AND held.valid_until IS NULL
            """).ExecuteAsync(cancellationToken);
        await Sql("""
            INSERT INTO kpi.uploaded_values (load_id, indicator, organisation, month, numerator, denominator, valid_from)
            SELECT @load, indicator, organisation, month, numerator, denominator, loaded_at FROM changed_values
            """, load).ExecuteAsync(cancellationToken);
    }

    Task<int?> LatestAsync(CancellationToken cancellationToken) => Sql("SELECT max(id) FROM kpi.loads WHERE kind = @kind").ScalarAsync<int?>(cancellationToken);

    NpgsqlCommand Sql(string sql, params (string, object)[] parameters)
    {
        var command = run.Connection.Sql(sql, parameters);
        command.Parameters.AddWithValue("kind", ValueKind.Name);
        command.Parameters.AddWithValue("indicators", values.Keys.Select(key => key.Indicator).ToArray());
        command.Parameters.AddWithValue("organisations", NpgsqlDbType.Array | NpgsqlDbType.Text, values.Keys.Select(key => key.Organisation).ToArray());
        command.Parameters.AddWithValue("months", values.Keys.Select(key => key.Month.FirstDay).ToArray());
        command.Parameters.AddWithValue("numerators", values.Values.Select(value => value.Numerator).ToArray());
        command.Parameters.AddWithValue("denominators", values.Values.Select(value => value.Denominator).ToArray());
        return command;
    }
}
