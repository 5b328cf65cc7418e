using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types.Annotations;
using Npgsql;

namespace Helsefellesskap.Bench.Peers.Server;

[QueryType]
public static class Queries
{
    public static ValueTask<IReadOnlyList<Indicator>> Indicators(ReferenceData reference, CancellationToken cancellationToken) => reference.IndicatorsAsync(cancellationToken);

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
    public static async ValueTask<List<MunicipalityIndicator>> Indicators([Parent] Municipality municipality, ReferenceData reference, CancellationToken cancellationToken)
    {
        var indicators = await reference.IndicatorsAsync(cancellationToken);
        var own = new List<MunicipalityIndicator>(indicators.Count);
        foreach (var indicator in indicators) own.Add(new(municipality.Id, indicator));
        return own;
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
    public static Task<Observation?> Latest(
        [Parent] Indicator indicator, int municipalityId, IDataLoader<LatestKey, Observation> latest, CancellationToken cancellationToken) =>
        latest.LoadAsync(new(municipalityId, indicator.Id), cancellationToken);
}
