using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Figures;
using Helsefellesskap.Modules.Kpi.Imports;
using Helsefellesskap.Modules.Kpi.Persistence;
using Npgsql;

namespace Helsefellesskap.Modules.Kpi.Closings;

/// <summary>What a load that has been written, and is not committed, has to do with closed months.</summary>
internal sealed class ClosedMonthsSql(ImportRun run, ImportOutcome outcome, Month from, Month to)
{
    /// <summary>The closed months from the file's first on, with who closed each last and when.</summary>
    public NpgsqlCommand Closed() => Sql("""
        SELECT DISTINCT ON (month) month, closed_by_name, closed_at FROM kpi.month_closings
        WHERE kind = @kind AND month >= @from AND opened_at IS NULL AND (organisation IS NULL OR organisation = ANY (@scope))
        ORDER BY month, closed_at DESC
        """);

    /// <summary>
    /// Closed months after the file's period whose figures it changes all the same: a stay is filed by the month in which it begins and counts in the one in which it
    /// ends. What was counted there until now and what the load counts there are set against each other.
    /// </summary>
    public NpgsqlCommand Changed(TallySource source)
    {
        var counts = source.Columns.Take(source.LastingColumns).ToArray();
        var columns = string.Join(", ", ["organisation", "month", .. source.HasUnits ? ["unit"] : Array.Empty<string>(), .. counts.Select((_, i) => $"c{i}")]);
        return Sql($"""
            WITH counted AS (
                SELECT held.load_id = @load AS is_new, counted.organisation, counted.month{(source.HasUnits ? ", counted.unit" : "")},
                       {string.Join(", ", counts.Select((column, i) => $"sum(counted.{column}) AS c{i}"))}
                FROM kpi.segments held
                JOIN {source.Table} counted
                  ON counted.load_id = held.load_id AND counted.organisation = held.organisation AND counted.{source.FiledBy} = held.month
                WHERE held.kind = @kind AND held.organisation = ANY (@scope) AND held.month BETWEEN @from AND @to
                  AND (held.load_id = @load OR held.valid_until = (SELECT loaded_at FROM kpi.loads WHERE id = @load))
                  AND EXISTS (SELECT FROM kpi.month_closings closed
                              WHERE closed.kind = @kind AND closed.opened_at IS NULL AND closed.month = counted.month AND closed.month > @to
                                AND (closed.organisation IS NULL OR closed.organisation = counted.organisation))
                GROUP BY {string.Join(", ", Enumerable.Range(1, source.HasUnits ? 4 : 3))}
                HAVING {string.Join(" + ", counts.Select(column => $"sum(counted.{column})"))} > 0
            )
            SELECT DISTINCT month FROM (
                (SELECT {columns} FROM counted WHERE is_new EXCEPT SELECT {columns} FROM counted WHERE NOT is_new)
                UNION ALL
                (SELECT {columns} FROM counted WHERE NOT is_new EXCEPT SELECT {columns} FROM counted WHERE is_new)
            ) AS changed
            """);
    }

    NpgsqlCommand Sql(string sql) => run.Connection.Sql(
        sql, ("kind", run.Request.Kind.Code), ("from", from.FirstDay), ("to", to.FirstDay), ("scope", run.Request.Sender.Scope.ToArray()), ("load", outcome.ImportId ?? 0));
}
