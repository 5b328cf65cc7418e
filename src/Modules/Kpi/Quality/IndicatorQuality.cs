using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Kernel;
using Helsefellesskap.Kernel.Texts;
using Helsefellesskap.Modules.Kpi.Disclosure;
using Helsefellesskap.Modules.Kpi.Figures;
using Helsefellesskap.Modules.Kpi.Indicators;
using Helsefellesskap.Modules.Organisations.Contracts;

namespace Helsefellesskap.Modules.Kpi.Quality;

[ObjectType<Indicator>]
internal static class IndicatorQuality
{
    /// <summary>Shares of all stays: they look better or worse than they are when stays without waiting are not registered.</summary>
    static readonly string[] OfAllStays = ["kpi2", "kpi4", "kpi5"];

    /// <summary>Months whose figures rest on data that cannot be right, and why. A warning needs the twelve months before.</summary>
    /// <param name="organisation">Whose; without it the fellowship's.</param>
    /// <param name="from">The first month.</param>
    /// <param name="to">The last month, included.</param>
    [Authorize(FigureAccess.Rule)]
    public static async Task<IReadOnlyList<QualityWarning>> QualityWarnings(
        [Parent] Indicator indicator, string? organisation, Month from, Month to,
        OrganisationDirectory organisations, IDataLoader<FigureKey, DisclosedSeries> figures, CancellationToken cancellationToken)
    {
        var whose = await organisations.FindAsync(organisation, cancellationToken);
        if (!OfAllStays.Contains(indicator.Code) || from > to) return [];
        var months = Subject.Months(from.AddMonths(-12), to);
        // What the viewer may not see cannot be warned of.
        var stays = figures.LoadAsync(new FigureKey("kpi2", whose?.Code, null, months[0], to, null), cancellationToken);
        var bedDays = figures.LoadAsync(new FigureKey("kpi1", whose?.Code, null, months[0], to, null), cancellationToken);
        var (of, over) = (await stays, await bedDays);
        var doubtful = ZeroDayRegistration.Doubtful([.. months.Select(month => new StaysPerBedDay(of!.Of(month).Denominator, over!.Of(month).Value))]);
        return [.. months.Where((_, i) => doubtful[i]).Select(month => new QualityWarning(month, Catalogue.Text("quality.zeroDayStays")))];
    }
}
