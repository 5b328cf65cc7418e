using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Kernel;
using Helsefellesskap.Kernel.Texts;
using Helsefellesskap.Modules.Kpi.Disclosure;
using Helsefellesskap.Modules.Kpi.Figures;
using Helsefellesskap.Modules.Kpi.Indicators;
using Helsefellesskap.Modules.Organisations.Contracts;

namespace Helsefellesskap.Modules.Kpi.Breakdowns;

[ObjectType<Indicator>]
internal static class IndicatorBreakdown
{
    /// <summary>
    /// The indicator broken down over the months; null where it is not counted from stays, or its stays are not divided so. Who does not see small numbers is
    /// shown full calendar years.
    /// </summary>
    /// <param name="by">What it is broken down by.</param>
    /// <param name="organisation">Whose; without it the fellowship's.</param>
    /// <param name="from">The first month.</param>
    /// <param name="to">The last month, included.</param>
    [Authorize(FigureAccess.Rule)]
    [Cost(100)]
    public static async Task<Breakdown?> Breakdown(
        [Parent] Indicator indicator, Dimension by, string? organisation, Month from, Month to, OrganisationDirectory organisations, Viewer viewer,
        DisclosedCells disclosed, IDataLoader<FigureKey, DisclosedSeries> figures, IDataLoader<CellKey, CellTable> cells, CancellationToken cancellationToken)
    {
        var whose = await organisations.FindAsync(organisation, cancellationToken);
        var months = Subject.Months(from, to);
        if (Formulas.Of(indicator.Code) is not { } formula || Divisions.Of(formula.Kind, by) is not { } division) return null;
        if (months.Count == 0) return new Breakdown(by, from, to, PeriodFigure.Shown(Figure.Missing), []);
        var series = await figures.LoadAsync(FigureKey.Of(indicator.Code, whose?.Code), cancellationToken);
        var total = series!.Over(months);
        if (total is { Numerator: null, Withheld: false }) return new Breakdown(by, from, to, total, []);
        var access = FigureAccess.Of(viewer);
        var (table, shows) = access.SeesWhole(whose?.Code)
            ? (await cells.LoadAsync(new CellKey(formula.Kind, by, whose?.Code, from, to), cancellationToken), _ => true)
            : await disclosed.ReadAsync(indicator, division, whose?.Code, months, access.Level, cancellationToken);
        return new Breakdown(by, from, to, total, [.. division.Keys.Select((key, i) => new BreakdownCell(key, Label(by, key), Cell(i)))]);

        PeriodFigure Cell(int i) => table is null || !shows(i) ? PeriodFigure.Hidden : PeriodFigure.Shown(
            new Figure(formula.Numerator(table[i], table.Period), formula.Denominator?.Invoke(table[i], table.Period), total.Provisional));
    }

    static string Label(Dimension by, string key) => by switch
    {
        Dimension.AgeGroup => Catalogue.Text($"breakdown.ageGroup.{key}"),
        Dimension.Destination => Catalogue.Text($"breakdown.destination.{key}"),
        Dimension.Weekday => Catalogue.Text($"breakdown.weekday.{key}"),
        Dimension.Hour => Catalogue.Text("breakdown.hour", key.PadLeft(2, '0')),
        Dimension.Length => Catalogue.Text(key.EndsWith('+') ? "breakdown.lengthFrom" : "breakdown.length", key.TrimEnd('+').Replace('-', '–')),
    };
}

internal static class CellLoaders
{
    /// <summary>All cells of a request, one statement for each dimension and period.</summary>
    [DataLoader]
    public static Task<IReadOnlyDictionary<CellKey, CellTable>> Cells(IReadOnlyList<CellKey> keys, CellReader reader, CancellationToken cancellationToken) =>
        reader.ReadAsync(keys, cancellationToken);
}
