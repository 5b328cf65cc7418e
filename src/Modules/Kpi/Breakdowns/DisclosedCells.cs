using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Closings;
using Helsefellesskap.Modules.Kpi.Current;
using Helsefellesskap.Modules.Kpi.Disclosure;
using Helsefellesskap.Modules.Kpi.Indicators;

namespace Helsefellesskap.Modules.Kpi.Breakdowns;

/// <summary>
/// The cells of a breakdown as those see them who do not see the whole: of full calendar years alone, because periods that overlap would tell of the months
/// by which they differ.
/// </summary>
internal sealed class DisclosedCells(DataStore store, PublishedMonths published)
{
    static readonly (CellTable?, Func<int, bool>) Nothing = (null, _ => false);

    public async Task<(CellTable? Table, Func<int, bool> Shows)> ReadAsync(
        Indicator indicator, Division division, OrganisationCode? organisation, IReadOnlyList<Month> months, FigureLevel level, CancellationToken cancellationToken)
    {
        if (!DisclosedSeries.AreYears(months)) return Nothing;
        if (level <= FigureLevel.Published && !months.All((await published.ReadAsync(cancellationToken)).Of(indicator).Contains)) return Nothing;
        var data = await store.GetAsync(cancellationToken);
        var years = new List<CellYear>();
        foreach (var number in months.Select(month => month.Year).Distinct())
        {
            if (await data.YearAsync(division, number, cancellationToken) is not { } year) return Nothing;
            years.Add(year);
        }
        return (CellTable.Sum([.. years.Select(year => year.Of(organisation))]), cell => years.All(year => year.Shows(indicator.Code, organisation, cell)));
    }
}
