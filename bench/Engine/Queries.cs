using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types.Annotations;

namespace Helsefellesskap.Bench.Engine;

[QueryType]
static class Queries
{
    public static IReadOnlyList<Municipality> Municipalities() => Memory.Municipalities;

    public static IReadOnlyList<Deviation> Deviations(int first) => Memory.Deviations[..Math.Min(first, Memory.Deviations.Length)];

    public static IReadOnlyList<Indicator> Indicators() => Memory.Municipalities[0].Indicators;

    public static IReadOnlyList<Point> Points(int count) => Memory.Points[count];
}

[ObjectType<Indicator>]
static class IndicatorFields
{
    public static Observation Latest([Parent] Indicator indicator, int municipalityId) => indicator.Latest[municipalityId % 2];

    public static ValueTask<IReadOnlyList<Point>> Loaded([Parent] Indicator indicator, int last) =>
        new(last >= indicator.Series.Count ? indicator.Series : [.. indicator.Series.Take(last)]);
}

[ObjectType<Deviation>]
static class DeviationFields
{
    public static Task<Organisation?> ReportingOrg([Parent] Deviation deviation, IDataLoader<int, Organisation> organisations) => organisations.LoadAsync(deviation.ReportingId);

    public static Task<Organisation?> ReceivingOrg([Parent] Deviation deviation, IDataLoader<int, Organisation> organisations) => organisations.LoadAsync(deviation.ReceivingId);

    [DataLoader]
    public static async Task<Dictionary<int, Organisation>> Organisations(IReadOnlyList<int> ids)
    {
        await Task.Yield();
        return ids.ToDictionary(id => id, id => Memory.Organisations[id]);
    }
}
