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

    /// <summary>Months whose figures should not be taken at their word, and why. A warning needs the twelve months before.</summary>
    /// <param name="organisation">Whose; without it the fellowship's.</param>
    /// <param name="from">The first month.</param>
    /// <param name="to">The last month, included.</param>
    [Authorize(FigureAccess.Rule)]
    [ListSize(AssumedSize = Lengths.Warnings)]
    public static async Task<IReadOnlyList<QualityWarning>> QualityWarnings(
        [Parent] Indicator indicator, string? organisation, Month from, Month to,
        OrganisationDirectory organisations, IDataLoader<FigureKey, DisclosedSeries> figures, CancellationToken cancellationToken)
    {
        var whose = await organisations.FindAsync(organisation, cancellationToken);
        if (from > to) return [];
        var months = Subject.Months(from.AddMonths(-12), to);
        // What the viewer may not see cannot be warned of.
        var own = LoadAsync(indicator.Code);
        var stays = LoadAsync("kpi2");
        var bedDays = LoadAsync("kpi1");
        var (values, of, over) = (await own, await stays, await bedDays);
        var doubtful = OfAllStays.Contains(indicator.Code)
            ? ZeroDayRegistration.Doubtful([.. months.Select(month => new StaysPerBedDay(of!.Of(month).Denominator, over!.Of(month).Value))])
            : new bool[months.Count];
        var outliers = Outliers.Of([.. months.Select(month => values!.Of(month) is { Provisional: false, Value: var value } ? value : null)]);
        return
        [
            .. from i in Enumerable.Range(0, months.Count)
               from warning in new[]
               {
                   doubtful[i] ? new QualityWarning(months[i], QualityWarningKind.MissingZeroDayStays, Catalogue.Text("quality.zeroDayStays")) : null,
                   outliers[i] ? new QualityWarning(months[i], QualityWarningKind.Outlier, Catalogue.Text("quality.outlier")) : null,
               }
               where warning is not null
               select warning,
        ];

        Task<DisclosedSeries?> LoadAsync(string code) => figures.LoadAsync(FigureKey.Of(code, whose?.Code), cancellationToken);
    }
}
