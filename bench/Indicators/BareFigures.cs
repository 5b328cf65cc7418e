using Npgsql;

namespace Helsefellesskap.Bench.Indicators;

/// <summary>The fastest statements that are known for the same figures, as arrays by series.</summary>
static class BareFigures
{
    const string Stays = """
        SELECT organisation, array_agg(month), array_agg(bed_days), array_agg(without), array_agg(stays), array_agg(days), array_agg(waited), array_agg(home),
               array_agg(readmitted), array_agg(alive), array_agg(cfs), array_agg(aged)
        FROM (
            SELECT counted.organisation, counted.month, sum(bed_days) AS bed_days, sum(stays_without_bed_days) AS without, sum(stays) AS stays,
                   sum(bed_days_of_stays) AS days, sum(stays - stays_without_bed_days) AS waited, sum(home) AS home, sum(readmitted) AS readmitted,
                   sum(stays - deceased) AS alive, sum(aged70_with_cfs) AS cfs, sum(aged70) AS aged
            FROM kpi.segments held
            JOIN kpi.ukp_contributions counted
              ON counted.load_id = held.load_id AND counted.organisation = held.organisation AND counted.ready_month = held.month
            WHERE held.kind = 'ukp-stays' AND held.valid_until IS NULL AND counted.month BETWEEN '2020-01-01' AND '2022-12-01'
            GROUP BY GROUPING SETS ((counted.organisation, counted.month), (counted.month))
        ) AS figure
        GROUP BY organisation
        """;

    const string ShortStays = """
        SELECT organisation, array_agg(month), array_agg(nights), array_agg(stays)
        FROM (
            SELECT counted.organisation, counted.month, sum(nights) AS nights, sum(stays) AS stays
            FROM kpi.segments held
            JOIN kpi.short_stay_contributions counted
              ON counted.load_id = held.load_id AND counted.organisation = held.organisation AND counted.admission_month = held.month
            WHERE held.kind = 'short-stays' AND held.valid_until IS NULL AND counted.month BETWEEN '2020-01-01' AND '2022-12-01'
            GROUP BY GROUPING SETS ((counted.organisation, counted.month), (counted.month))
        ) AS figure
        GROUP BY organisation
        """;

    public static async Task ReadAsync(NpgsqlDataSource database)
    {
        foreach (var sql in new[] { Stays, ShortStays })
        {
            await using var command = database.CreateCommand(sql);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                _ = reader.IsDBNull(0) ? null : reader.GetString(0);
                _ = reader.GetFieldValue<DateOnly[]>(1);
                for (var column = 2; column < reader.FieldCount; column++) _ = reader.GetFieldValue<long[]>(column);
            }
        }
    }
}
