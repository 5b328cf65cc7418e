using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types.Annotations;

namespace Helsefellesskap.Modules.Kpi.Indicators;

[QueryType]
internal static class IndicatorQueries
{
    /// <summary>What the fellowship steers by, in the order of the codes.</summary>
    [Authorize]
    [ListSize(AssumedSize = Lengths.Indicators)]
    public static Task<IReadOnlyList<Indicator>> Indicators(IndicatorBook book, CancellationToken cancellationToken) => book.AllAsync(cancellationToken);

    /// <summary>The indicator with the code; null where there is none.</summary>
    [Authorize]
    public static Task<Indicator?> Indicator(string code, IDataLoader<string, Indicator> indicators, CancellationToken cancellationToken) =>
        indicators.LoadAsync(code, cancellationToken);

    /// <summary>Several indicators of a request by one statement; and at one time, so that their figures are then asked for together too.</summary>
    [DataLoader]
    public static async Task<IReadOnlyDictionary<string, Indicator>> IndicatorsByCode(
        IReadOnlyList<string> codes, IndicatorBook book, CancellationToken cancellationToken) =>
        (await book.AllAsync(cancellationToken)).Where(indicator => codes.Contains(indicator.Code)).ToDictionary(indicator => indicator.Code);
}
