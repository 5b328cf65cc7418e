namespace Helsefellesskap.Modules.Kpi.Stays;

/// <summary>Counts what a load of stays adds to each month's figures, in one pass over its rows.</summary>
internal static class UkpContributionSql
{
    /// <summary>
    /// A bed-day is a midnight passed, and belongs to the date that ends with it: the days from ready_on up to, and without, discharged_on. Stays are first
    /// summed by the months in which they begin and end, with the days that have gone of either month before; these sums say how many bed-days fall in the
    /// first month, the last, and every whole month between. Who waits still is counted up to today.
    /// </summary>
    public const string Count = """
        INSERT INTO kpi.ukp_contributions (
            load_id, organisation, ready_month, month, bed_days, waiting_bed_days, stays, stays_without_bed_days, bed_days_of_stays, home, deceased, readmitted,
            aged70, aged70_with_cfs, early)
        WITH stay AS (
            SELECT *, coalesce(discharged_on, greatest(ready_on, @today)) AS until FROM kpi.ukp_stays WHERE load_id = @load
        ), span AS (
            SELECT organisation, month AS first_month, until - date_part('day', until)::int + 1 AS last_month, discharged_on IS NULL AS waiting,
                   count(*) AS stays,
                   sum(ready_on - month) AS days_before,
                   sum(date_part('day', until)::int - 1) AS days_of_last,
                   sum(until - ready_on) AS bed_days,
                   count(*) FILTER (WHERE until = ready_on) AS without_bed_days,
                   count(*) FILTER (WHERE destination = 0) AS home,
                   count(*) FILTER (WHERE destination = 5) AS deceased,
                   count(*) FILTER (WHERE readmitted_at - discharged_at <= interval '720 hours' AND destination <> 5) AS readmitted,
                   count(*) FILTER (WHERE age_group > 0) AS aged70,
                   count(*) FILTER (WHERE age_group > 0 AND cfs IS NOT NULL) AS aged70_with_cfs
            FROM stay
            GROUP BY 1, 2, 3, 4
        ), part AS (
            SELECT organisation, first_month, month::date AS month, waiting, month = last_month AND NOT waiting AS discharged, span.stays,
                   CASE WHEN month = last_month THEN days_of_last ELSE stays * extract(day FROM month + interval '1 month' - interval '1 day') END
                   - CASE WHEN month = first_month THEN days_before ELSE 0 END AS days,
                   bed_days, without_bed_days, home, deceased, readmitted, aged70, aged70_with_cfs
            FROM span, generate_series(first_month::timestamp, last_month, interval '1 month') AS month
            UNION ALL
            SELECT organisation, month::date, month::date, false, false, 0, 0, 0, 0, 0, 0, 0, 0, 0
            FROM unnest(@scope) AS organisation, generate_series(@first_month::timestamp, @last_month, interval '1 month') AS month
        )
        SELECT @load, organisation, first_month, month,
               sum(days),
               coalesce(sum(days) FILTER (WHERE waiting), 0),
               coalesce(sum(stays) FILTER (WHERE discharged), 0),
               coalesce(sum(without_bed_days) FILTER (WHERE discharged), 0),
               coalesce(sum(bed_days) FILTER (WHERE discharged), 0),
               coalesce(sum(home) FILTER (WHERE discharged), 0),
               coalesce(sum(deceased) FILTER (WHERE discharged), 0),
               coalesce(sum(readmitted) FILTER (WHERE discharged), 0),
               coalesce(sum(aged70) FILTER (WHERE discharged), 0),
               coalesce(sum(aged70_with_cfs) FILTER (WHERE discharged), 0),
               month + interval '1 month' + interval '30 days' > @today
        FROM part
        GROUP BY organisation, first_month, month
        """;
}
