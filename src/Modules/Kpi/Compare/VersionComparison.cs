using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Disclosure;
using Helsefellesskap.Modules.Kpi.Figures;
using Helsefellesskap.Modules.Kpi.Indicators;
using Helsefellesskap.Modules.Organisations.Contracts;

namespace Helsefellesskap.Modules.Kpi.Compare;

[ObjectType<Indicator>]
internal static class VersionComparison
{
    /// <summary>Two versions of the same months side by side: what corrections since have changed.</summary>
    /// <param name="organisation">Whose; without it the fellowship's.</param>
    /// <param name="unit">A ward such as "Øya helsehus"; without it all.</param>
    /// <param name="from">The first month.</param>
    /// <param name="to">The last month, included.</param>
    /// <param name="then">The time at which the earlier version held.</param>
    /// <param name="now">The time at which the later version held; without it what holds now.</param>
    [Authorize(FigureAccess.Rule)]
    [ListSize(AssumedSize = Lengths.Months)]
    public static async Task<IReadOnlyList<ComparedVersions>> VersionComparisons(
        [Parent] Indicator indicator, string? organisation, string? unit, Month from, Month to, DateTimeOffset then, DateTimeOffset? now,
        OrganisationDirectory organisations, IDataLoader<FigureKey, DisclosedSeries> figures, CancellationToken cancellationToken)
    {
        var whose = await organisations.FindAsync(organisation, cancellationToken);
        var months = Subject.Months(from, to);
        if (months.Count == 0) return [];
        var earlier = figures.LoadAsync(FigureKey.Of(indicator.Code, whose?.Code, unit, from, to, then), cancellationToken);
        var later = figures.LoadAsync(FigureKey.Of(indicator.Code, whose?.Code, unit, from, to, now), cancellationToken);
        var (before, after) = (await earlier, await later);
        return [.. months.Select(month => new ComparedVersions(month, before!.Of(month), after!.Of(month)))];
    }
}
