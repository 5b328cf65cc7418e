using Helsefellesskap.Modules.Kpi.Disclosure;
using Helsefellesskap.Modules.Kpi.Indicators;

namespace Helsefellesskap.Modules.Kpi.Breakdowns;

/// <summary>One year's breakdown of a kind of stays, from which each group of indicators has its grid and its pattern.</summary>
/// <param name="rows">Of each municipality and, at last, of the fellowship.</param>
/// <param name="isWithheld">Whether an indicator's undivided year is withheld of a row.</param>
internal sealed class CellGrids(Division division, IReadOnlyList<CellTable> rows, IReadOnlyList<Indicator> indicators, Func<string, int, bool> isWithheld)
{
    readonly Dictionary<string, CellPattern> made = [];

    /// <summary>Withholds also what the patterns of other groups withhold where both tell of the same stays.</summary>
    public CellPattern PatternOf(PatternGroup group, SmallNumbers small) =>
        made.TryGetValue(group.Name, out var pattern) ? pattern : made[group.Name] = Make(group, small);

    CellPattern Make(PatternGroup group, SmallNumbers small)
    {
        var others = group.AtLeast([.. indicators.Where(each => group.Indicators.Contains(each.Code))]).Where(other => other.Outside);
        return CellSuppression.Of(GridOf(group), small, [.. others.Select(other => PatternOf(other, small))]);
    }

    CellGrid GridOf(PatternGroup group)
    {
        string[] tellingOf = [.. group.TellsOfStays ? group.Indicators.Union(division.ToldBy) : group.Indicators];
        var closed = rows.Select((_, row) => tellingOf.Any(code => isWithheld(code, row)));
        var parts = rows.Select(row => Enumerable.Range(0, division.Keys.Length).Select(cell => Parts(group, row, cell)).ToArray());
        return new CellGrid([.. parts], division.ToldElsewhere, [.. closed]);
    }

    static double[] Parts(PatternGroup group, CellTable table, int cell) =>
        [.. group.Indicators.SelectMany(code => ProtectedParts.Of(code, table[cell], table.Period))];
}
