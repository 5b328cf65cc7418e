using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Modules.Kpi.Indicators;
using Helsefellesskap.Modules.Kpi.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Helsefellesskap.Modules.Kpi.Targets;

internal static class TargetLoaders
{
    /// <summary>All versions of indicators' targets, by the indicators' codes.</summary>
    [DataLoader]
    public static async Task<IReadOnlyDictionary<string, TargetVersions>> Targets(
        IReadOnlyList<string> indicators, IDbContextFactory<KpiDbContext> databases, IndicatorBook book, CancellationToken cancellationToken)
    {
        var known = await book.AllAsync(cancellationToken);
        await using var kpi = await databases.CreateDbContextAsync(cancellationToken);
        var targets = await kpi.Targets.AsNoTracking().Where(target => indicators.Contains(target.Indicator)).ToListAsync(cancellationToken);
        var byIndicator = targets.ToLookup(target => target.Indicator);
        return known.Where(indicator => indicators.Contains(indicator.Code))
            .ToDictionary(indicator => indicator.Code, indicator => new TargetVersions([.. byIndicator[indicator.Code]], Common: !indicator.IsSum));
    }
}
