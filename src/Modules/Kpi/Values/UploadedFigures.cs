using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Figures;
using Helsefellesskap.Modules.Kpi.Persistence;
using Npgsql;

namespace Helsefellesskap.Modules.Kpi.Values;

/// <summary>
/// Reads uploaded figures. Where municipalities have their own, the fellowship's is the sum of them, and covered where all that ever delivered have delivered.
/// </summary>
internal sealed class UploadedFigures(NpgsqlDataSource database)
{
    /// <summary>The organisation is '' for the fellowship: the figure that it has by itself, or the sum.</summary>
    static string Sql(bool now) => $"""
        WITH held AS (
            SELECT indicator, organisation, month, numerator, denominator FROM kpi.uploaded_values
            WHERE indicator = ANY (@indicators) AND {(now ? "valid_until IS NULL" : "valid_from <= @as_of AND (valid_until IS NULL OR valid_until > @as_of)")}
        ), delivering AS (
            SELECT indicator, count(DISTINCT organisation) AS organisations FROM kpi.uploaded_values
            WHERE indicator = ANY (@indicators) {(now ? "" : "AND valid_from <= @as_of")} GROUP BY indicator
        ), part AS (
            SELECT indicator, coalesce(organisation, '') AS organisation, month, numerator, denominator, false AS partial FROM held
            WHERE organisation IS NULL OR organisation = ANY (@organisations)
            UNION ALL
            SELECT indicator, '', month, sum(numerator), sum(denominator), count(*) < max(organisations) FROM held JOIN delivering USING (indicator)
            WHERE organisation IS NOT NULL AND @everybody GROUP BY indicator, month
        )
        SELECT indicator, organisation, array_agg(month), array_agg(numerator), array_agg(denominator), array_agg(partial)
        FROM part GROUP BY indicator, organisation
        """;

    public async Task<IReadOnlyDictionary<FigureKey, MonthlyFigures>> ReadAsync(IReadOnlyList<FigureKey> keys, CancellationToken cancellationToken)
    {
        var found = new Dictionary<FigureKey, MonthlyFigures>(keys.Count);
        foreach (var asked in keys.GroupBy(key => key.AsOf))
        {
            var figures = await ReadAsync([.. asked], asked.Key, cancellationToken);
            foreach (var key in asked)
            {
                // An uploaded figure belongs to no ward.
                found[key] = key.Unit is null && figures.TryGetValue((key.Indicator, key.Organisation?.Value ?? ""), out var months)
                    ? MonthlyFigures.Uploaded(months)
                    : MonthlyFigures.Nothing;
            }
        }
        return found;
    }

    async Task<Dictionary<(string Indicator, string Organisation), Dictionary<Month, Figure>>> ReadAsync(
        FigureKey[] keys, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var series = await connection
            .Sql(
                Sql(asOf is null),
                ("indicators", keys.Select(key => key.Indicator).Distinct().ToArray()),
                ("organisations", keys.Select(key => key.Organisation?.Value).OfType<string>().Distinct().ToArray()),
                ("everybody", keys.Any(key => key.Organisation is null)),
                ("as_of", (asOf ?? DateTimeOffset.UnixEpoch).ToUniversalTime()))
            .ListAsync(
                reader => (
                    Key: (reader.GetString(0), reader.GetString(1)),
                    Months: Months(reader.GetFieldValue<DateOnly[]>(2), reader.GetFieldValue<double[]>(3), reader.GetFieldValue<double?[]>(4), reader.GetFieldValue<bool[]>(5))),
                cancellationToken);
        return series.ToDictionary(each => each.Key, each => each.Months);
    }

    static Dictionary<Month, Figure> Months(DateOnly[] months, double[] numerators, double?[] denominators, bool[] partial) =>
        months.Select((day, i) => (Month: Month.Of(day), Figure: new Figure(numerators[i], denominators[i], partial[i]))).ToDictionary(each => each.Month, each => each.Figure);
}
