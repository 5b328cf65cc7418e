using Helsefellesskap.Modules.Kpi.Stays;

namespace Helsefellesskap.Modules.Kpi.Breakdowns;

/// <summary>
/// Counts stays that hold, by organisation and cell, from the rows themselves. What is counted is what the contributions count (<see cref="UkpContributionSql"/>):
/// bed-days on their own dates, everything else in the month of discharge. Parameters: first (the period's first day), after (the day after its last),
/// organisations (all where it is null).
/// </summary>
internal static class CellSql
{
    public static string Of(Division division) => division.Kind == UkpStayKind.Name ? Ukp(division.Cell) : Short(division.Cell);

    static string Ukp(string cell) => $"""
        WITH stay AS (
            SELECT s.*, coalesce(s.discharged_on, greatest(s.ready_on, (l.loaded_at AT TIME ZONE 'Europe/Oslo')::date)) AS until,
                   coalesce(s.discharged_on >= @first AND s.discharged_on < @after, false) AS discharged
            {Held("ukp_stays", "ready_on")}
        )
        SELECT organisation, ({cell})::int AS cell,
               coalesce(sum(greatest(0, least(until, @after) - greatest(ready_on, @first))), 0)::bigint,
               0::bigint,
               count(*) FILTER (WHERE discharged),
               count(*) FILTER (WHERE discharged AND until = ready_on),
               coalesce(sum(until - ready_on) FILTER (WHERE discharged), 0)::bigint,
               count(*) FILTER (WHERE discharged AND destination = 0),
               count(*) FILTER (WHERE discharged AND destination = 5),
               count(*) FILTER (WHERE discharged AND readmitted_at - discharged_at <= interval '720 hours' AND destination <> 5),
               count(*) FILTER (WHERE discharged AND age_group > 0),
               count(*) FILTER (WHERE discharged AND age_group > 0 AND cfs IS NOT NULL),
               0::bigint
        FROM stay
        GROUP BY 1, 2
        """;

    static string Short(string cell) => $"""
        WITH stay AS (
            SELECT s.*, s.discharged_on AS until {Held("short_stays", "admitted_on")} AND s.discharged_on >= @first AND s.discharged_on < @after
        )
        SELECT organisation, ({cell})::int, sum(until - admitted_on)::bigint, count(*) FROM stay GROUP BY 1, 2
        """;

    /// <summary>The rows that hold and can touch the period: none that begins after it or ended before.</summary>
    static string Held(string table, string begins) => $"""
        FROM kpi.segments held
        JOIN kpi.loads l ON l.id = held.load_id
        JOIN kpi.{table} s ON s.load_id = held.load_id AND s.organisation = held.organisation AND s.month = held.month
        WHERE held.kind = @kind AND held.valid_until IS NULL AND held.month < @after AND (@organisations::text[] IS NULL OR held.organisation = ANY (@organisations))
          AND s.{begins} < @after AND (s.discharged_on IS NULL OR s.discharged_on >= @first)
        """;
}
