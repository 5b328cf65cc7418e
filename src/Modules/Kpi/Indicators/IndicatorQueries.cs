using Helsefellesskap.GraphQL.Types.Annotations;

namespace Helsefellesskap.Modules.Kpi.Indicators;

[QueryType]
internal static class IndicatorQueries
{
    /// <summary>What the fellowship steers by, in the order of the codes.</summary>
    [Authorize]
    public static Task<IReadOnlyList<Indicator>> Indicators(IndicatorBook book, CancellationToken cancellationToken) => book.AllAsync(cancellationToken);

    /// <summary>The indicator with the code; null where there is none.</summary>
    [Authorize]
    public static Task<Indicator?> Indicator(string code, IndicatorBook book, CancellationToken cancellationToken) => book.FindAsync(code, cancellationToken);
}
