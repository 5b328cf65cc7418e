using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Kernel;
using Helsefellesskap.Kernel.Texts;
using Helsefellesskap.Modules.Kpi.Disclosure;
using Helsefellesskap.Modules.Kpi.Figures;
using Helsefellesskap.Modules.Kpi.Indicators;
using Helsefellesskap.Modules.Organisations.Contracts;

namespace Helsefellesskap.Modules.Kpi.Compare;

[ObjectType<Indicator>]
internal static class SeriesComparison
{
    /// <summary>The months beside those of another indicator in the same unit, such as a national series that has been uploaded.</summary>
    /// <param name="with">The other indicator's code: "kpi5_national".</param>
    /// <param name="organisation">Whose figures of this indicator; without it the fellowship's.</param>
    /// <param name="from">The first month.</param>
    /// <param name="to">The last month, included.</param>
    [Authorize(FigureAccess.Rule)]
    [ListSize(AssumedSize = Lengths.Months)]
    public static async Task<IReadOnlyList<ComparedIndicators>> SeriesComparisons(
        [Parent] Indicator indicator, string with, string? organisation, Month from, Month to, IndicatorBook book,
        OrganisationDirectory organisations, IDataLoader<FigureKey, DisclosedSeries> figures, CancellationToken cancellationToken)
    {
        var whose = await organisations.FindAsync(organisation, cancellationToken);
        var months = Subject.Months(from, to);
        if (await book.FindAsync(with, cancellationToken) is not { } other) throw new GraphQLException(Catalogue.Text("error.unknownIndicator"), "UNKNOWN_INDICATOR");
        if (other.Unit != indicator.Unit) throw new GraphQLException(Catalogue.Text("error.otherUnit"), "OTHER_UNIT");
        if (months.Count == 0) return [];
        var own = figures.LoadAsync(FigureKey.Of(indicator.Code, whose?.Code), cancellationToken);
        var beside = figures.LoadAsync(FigureKey.Of(other.Code, null), cancellationToken);
        var (one, two) = (await own, await beside);
        return [.. months.Select(month => new ComparedIndicators(month, one!.Of(month), two!.Of(month)))];
    }
}
