using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Current;
using Helsefellesskap.Modules.Kpi.Figures;
using Helsefellesskap.Modules.Kpi.Indicators;
using Helsefellesskap.Modules.Kpi.Persistence;
using Helsefellesskap.Modules.Organisations.Contracts;
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
            WHERE organisation IS NOT NULL GROUP BY indicator, month
        )
        SELECT indicator, organisation, array_agg(month), array_agg(numerator), array_agg(denominator), array_agg(partial)
        FROM part GROUP BY indicator, organisation
        """;

    /// <summary>What holds now from memory, and one statement for each earlier time asked for.</summary>
    public async Task<IReadOnlyDictionary<FigureKey, MonthlyFigures>> ReadAsync(IReadOnlyList<FigureKey> keys, CurrentData data, CancellationToken cancellationToken)
    {
        var found = new Dictionary<FigureKey, MonthlyFigures>(keys.Count);
        foreach (var asked in keys.GroupBy(key => key.AsOf))
        {
            var table = asked.Key is null
                ? await data.UploadsAsync(cancellationToken)
                : await ReadAsync(
                    [.. asked.Select(key => key.Indicator).Distinct()], [.. asked.Select(key => key.Organisation?.Value).OfType<string>().Distinct()], asked.Key, cancellationToken);
            foreach (var key in asked) found[key] = table.Of(key.Indicator, key.Organisation, key.Unit);
        }
        return found;
    }

    /// <summary>All that hold now.</summary>
    public Task<UploadTable> ReadAllAsync(IEnumerable<Indicator> indicators, OrganisationList members) => ReadAsync(
        [.. indicators.Select(indicator => indicator.Code).Where(code => Formulas.Of(code) is null)], [.. members.All.Select(member => member.Code.Value)], null, CancellationToken.None);

    async Task<UploadTable> ReadAsync(string[] indicators, string[] organisations, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var series = await connection
            .Sql(
                Sql(asOf is null),
                ("indicators", indicators),
                ("organisations", organisations),
                ("as_of", (asOf ?? DateTimeOffset.UnixEpoch).ToUniversalTime()))
            .ListAsync(
                reader => (
                    Key: (reader.GetString(0), reader.GetString(1)),
                    Months: Months(reader.GetFieldValue<DateOnly[]>(2), reader.GetFieldValue<double[]>(3), reader.GetFieldValue<double?[]>(4), reader.GetFieldValue<bool[]>(5))),
                cancellationToken);
        return new UploadTable(series.ToDictionary(each => each.Key, each => MonthlyFigures.Uploaded(each.Months)));
    }

    static Dictionary<Month, Figure> Months(DateOnly[] months, double[] numerators, double?[] denominators, bool[] partial) =>
        months.Select((day, i) => (Month: Month.Of(day), Figure: new Figure(numerators[i], denominators[i], partial[i]))).ToDictionary(each => each.Month, each => each.Figure);
}
