using Npgsql;

namespace Helsefellesskap.Bench.Dashboard;

/// <summary>The fastest statements that are known, planned once and kept on an open connection. Their answers come as arrays, a row for each series.</summary>
sealed class BareDashboard(NpgsqlCommand command)
{
    /// <summary>What the indicators are made of, by organisation: the figures and nothing that follows from them.</summary>
    public const string Figures = $"""
        {Counted}
        SELECT organisation, array_agg(month), array_agg(covered), array_agg(early), array_agg(waiting), array_agg(soon), array_agg(bed_days), array_agg(without),
               array_agg(stays), array_agg(days), array_agg(home), array_agg(readmitted), array_agg(deceased), array_agg(cfs), array_agg(aged)
        FROM counted GROUP BY organisation
        """;

    /// <summary>The same answer as the dashboard's: figures, limits, signals, and what attainment is reckoned from. Only its sentences are missing.</summary>
    public const string Everything = $"""
        {Counted}, figure AS (
            SELECT coalesce(organisation, '') AS organisation, code, month, numerator, denominator, unsure OR early AS provisional,
                   CASE WHEN denominator IS NULL THEN numerator ELSE numerator::float8 / nullif(denominator, 0) END AS value
            FROM counted CROSS JOIN LATERAL (VALUES
                ('kpi1', bed_days, NULL::bigint, waiting > 0), ('kpi2', without, stays, false), ('kpi3', days, stays - without, false), ('kpi4', home, stays, false),
                ('kpi5', readmitted, stays - deceased, soon > 0), ('cfs70', cfs, aged, false)) AS of (code, numerator, denominator, unsure)
        ), step AS (
            SELECT *, value - lag(value) OVER series AS step FROM figure WINDOW series AS (PARTITION BY code, organisation ORDER BY month)
        ), ranged AS (
            SELECT *, avg(abs(step)) OVER whole AS average, avg(value) OVER whole AS mean FROM step WINDOW whole AS (PARTITION BY code, organisation)
        ), limited AS (
            SELECT *, avg(abs(step)) FILTER (WHERE abs(step) < 3.267 * average OR average = 0) OVER (PARTITION BY code, organisation) AS range FROM ranged
        ), judged AS (
            SELECT *, sign(value - mean) AS side, abs(value - mean) > 2.66 * range AS outside,
                   abs(value - mean) > 2.66 * 2 / 3 * range AND NOT abs(value - mean) > 2.66 * range AS near
            FROM limited
        ), ended AS (
            SELECT *,
                   count(*) FILTER (WHERE step > 0) OVER six = 6 OR count(*) FILTER (WHERE step < 0) OVER six = 6 AS trend,
                   count(*) FILTER (WHERE side > 0) OVER seven = 7 OR count(*) FILTER (WHERE side < 0) OVER seven = 7 AS shift,
                   (count(*) FILTER (WHERE side > 0) OVER three = 3 OR count(*) FILTER (WHERE side < 0) OVER three = 3) AND count(*) FILTER (WHERE near) OVER three >= 2 AS two_of_three
            FROM judged
            WINDOW series AS (PARTITION BY code, organisation ORDER BY month), six AS (series ROWS 5 PRECEDING), seven AS (series ROWS 6 PRECEDING), three AS (series ROWS 2 PRECEDING)
        ), flagged AS (
            SELECT *, CASE WHEN outside THEN 1 WHEN bool_or(trend) OVER seven THEN 2 WHEN near AND bool_or(two_of_three) OVER three THEN 3 WHEN bool_or(shift) OVER seven THEN 4 ELSE 0 END AS signal
            FROM ended
            WINDOW series AS (PARTITION BY code, organisation ORDER BY month),
                   seven AS (series ROWS BETWEEN CURRENT ROW AND 6 FOLLOWING), three AS (series ROWS BETWEEN CURRENT ROW AND 2 FOLLOWING)
        ), target AS (
            SELECT DISTINCT ON (indicator) indicator, value FROM kpi.targets
            WHERE evaluated AND unit IS NULL AND organisation IS NULL AND accepted_at IS NOT NULL AND valid_from <= '2023-12-31' ORDER BY indicator, valid_from DESC
        )
        SELECT code, organisation, array_agg(month), array_agg(numerator), array_agg(denominator), array_agg(flagged.value), array_agg(provisional), array_agg(signal),
               count(flagged.value), min(mean), min(mean - 2.66 * range), min(mean + 2.66 * range),
               sum(numerator) FILTER (WHERE month >= '2023-01-01') / coalesce(sum(denominator) FILTER (WHERE month >= '2023-01-01'), 1)::float8 AS this_year,
               sum(numerator) FILTER (WHERE month BETWEEN '2022-01-01' AND '2022-12-01') / coalesce(sum(denominator) FILTER (WHERE month BETWEEN '2022-01-01' AND '2022-12-01'), 1)::float8 AS baseline,
               min(target.value)
        FROM flagged LEFT JOIN target ON target.indicator = code
        GROUP BY code, organisation
        """;

    const string Counted = """
        WITH counted AS (
            SELECT counted.organisation, counted.month, count(*) FILTER (WHERE counted.month = held.month) AS covered, bool_or(held.early) AS early,
                   sum(waiting_bed_days) AS waiting, coalesce(sum(stays) FILTER (WHERE counted.early), 0) AS soon, sum(bed_days) AS bed_days,
                   sum(stays_without_bed_days) AS without, sum(stays) AS stays, sum(bed_days_of_stays) AS days, sum(home) AS home, sum(readmitted) AS readmitted,
                   sum(deceased) AS deceased, sum(aged70_with_cfs) AS cfs, sum(aged70) AS aged
            FROM kpi.segments held
            JOIN kpi.ukp_contributions counted
              ON counted.load_id = held.load_id AND counted.organisation = held.organisation AND counted.ready_month = held.month
            WHERE held.kind = 'ukp-stays' AND held.valid_until IS NULL AND counted.month BETWEEN '2021-01-01' AND '2023-12-01'
            GROUP BY GROUPING SETS ((counted.organisation, counted.month), (counted.month))
        )
        """;

    public static async Task<BareDashboard> PrepareAsync(NpgsqlConnection connection, string sql)
    {
        var command = new NpgsqlCommand(sql, connection);
        await command.PrepareAsync();
        return new BareDashboard(command);
    }

    /// <summary>Each row with its arrays.</summary>
    public async Task<List<object[]>> ReadAsync()
    {
        var rows = new List<object[]>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            for (var column = 0; column < row.Length; column++) row[column] = Read(reader, column);
            rows.Add(row);
        }
        return rows;
    }

    /// <summary>Arrays as what they are, where a driver left to itself would box each element.</summary>
    static object Read(NpgsqlDataReader reader, int column) => reader.GetDataTypeName(column) switch
    {
        _ when reader.IsDBNull(column) => DBNull.Value,
        "date[]" => reader.GetFieldValue<DateOnly[]>(column),
        "bigint[]" => reader.GetFieldValue<long?[]>(column),
        "integer[]" => reader.GetFieldValue<int[]>(column),
        "boolean[]" => reader.GetFieldValue<bool[]>(column),
        "double precision[]" => reader.GetFieldValue<double?[]>(column),
        _ => reader.GetValue(column),
    };
}
