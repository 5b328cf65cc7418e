using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Current;
using Helsefellesskap.Modules.Kpi.Disclosure;
using Helsefellesskap.Modules.Kpi.Figures;
using Helsefellesskap.Modules.Kpi.Indicators;
using Helsefellesskap.Modules.Organisations.Contracts;

namespace Helsefellesskap.Modules.Kpi.Breakdowns;

/// <summary>Breaks a calendar year down for every municipality and the fellowship, and finds out what of it may be shown.</summary>
internal sealed class CellYearMaker(CellReader cells, SmallNumbers small)
{
    public async Task<CellYear> MakeAsync(Division division, int year, CurrentData data)
    {
        var (from, to) = (new Month(year, 1), new Month(year, 12));
        OrganisationCode?[] rows = [.. data.Members.All.Where(each => each.Kind == OrganisationKind.Municipality).Select(each => (OrganisationCode?)each.Code), null];
        var tables = await cells.ReadAsync(division, from, to, null, CancellationToken.None);
        Indicator[] indicators = [.. (await data.IndicatorsAsync(CancellationToken.None)).Where(each => Formulas.Of(each.Code)?.Kind == division.Kind)];
        var withheld = new Dictionary<string, bool[]>();
        foreach (var indicator in indicators)
        {
            var patterns = await data.PatternsAsync(PatternGroup.Of(indicator, outside: true)!, CancellationToken.None);
            withheld[indicator.Code] = [.. rows.Select(row => !patterns.Of(row).ShowsYearTo(to))];
        }
        var grids = new CellGrids(division, [.. rows.Select(tables)], indicators, (code, row) => withheld[code][row]);
        return new CellYear(rows, tables, indicators.ToDictionary(each => each.Code, each => grids.PatternOf(PatternGroup.Of(each, outside: true)!, small)));
    }
}
