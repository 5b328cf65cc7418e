using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types.Annotations;
using Npgsql;

namespace Helsefellesskap.Bench.Peers.Server;

[QueryType]
public static class Queries
{
    /// <summary>Where the client asks for the latest values of one municipality, they are read with the indicators; else the loader reads them.</summary>
    public static Task<List<Indicator>> Indicators(IResolverContext context, NpgsqlDataSource database, CancellationToken cancellationToken) =>
        context.Selected("latest").Select(latest => latest.Argument<int>("municipalityId")).Distinct().ToList() is [var municipality]
            ? IndicatorReader.WithLatestAsync(municipality, database, cancellationToken)
            : IndicatorReader.AllAsync(database, cancellationToken);

    public static async Task<List<Municipality>> Municipalities(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select id, code, name from municipality order by id");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var municipalities = new List<Municipality>();
        while (await reader.ReadAsync(cancellationToken)) municipalities.Add(new(reader.GetInt32(0), reader.GetString(1), reader.GetString(2)));
        return municipalities;
    }
}

[ObjectType<Municipality>]
public static class MunicipalityFields
{
    public static Task<MunicipalityIndicator[]?> Indicators(
        [Parent] Municipality municipality, IDataLoader<int, MunicipalityIndicator[]> indicators, CancellationToken cancellationToken) =>
        indicators.LoadAsync(municipality.Id, cancellationToken);

    /// <summary>All municipalities have all indicators, which are read once for them.</summary>
    [DataLoader]
    public static async Task<Dictionary<int, MunicipalityIndicator[]>> IndicatorsOf(int[] municipalities, NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        var indicators = await IndicatorReader.AllAsync(database, cancellationToken).ConfigureAwait(false);
        return municipalities.ToDictionary(id => id, id => indicators.Select(indicator => new MunicipalityIndicator(id, indicator)).ToArray());
    }
}

[ObjectType<MunicipalityIndicator>]
public static class MunicipalityIndicatorFields
{
    public static Task<Observation[]?> Series(
        [Parent] MunicipalityIndicator indicator, IDataLoader<SeriesKey, Observation[]> series, CancellationToken cancellationToken, int last = 12) =>
        series.LoadAsync(new(indicator.MunicipalityId, indicator.Indicator.Id, last), cancellationToken);
}

[ObjectType<Indicator>]
public static class IndicatorFields
{
    public static ValueTask<Observation?> Latest(
        [Parent] Indicator indicator, int municipalityId, IDataLoader<LatestKey, Observation> latest, CancellationToken cancellationToken) =>
        indicator.LatestOf == municipalityId ? new(indicator.Latest) : new(latest.LoadAsync(new(municipalityId, indicator.Id), cancellationToken));
}
