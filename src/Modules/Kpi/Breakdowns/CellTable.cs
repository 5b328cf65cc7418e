using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Figures;

namespace Helsefellesskap.Modules.Kpi.Breakdowns;

/// <summary>
/// What the stays of an organisation or the fellowship count up to over a period, cell by cell. The period is kept as if it were the month that it begins
/// with, so that the formulas of the indicators read it as they read a month.
/// </summary>
internal sealed class CellTable(Month period, int cells, int columns)
{
    readonly Tally[] tallies = [.. Enumerable.Range(0, cells).Select(_ => new Tally(period, 1, columns))];

    public Month Period => period;

    public Tally this[int cell] => tallies[cell];

    public void Add(int cell, IReadOnlyList<long> counts)
    {
        for (var column = 0; column < columns; column++) tallies[cell].Set(period, column, tallies[cell][period, column] + counts[column]);
    }

    /// <summary>Several periods as one; at least one.</summary>
    public static CellTable Sum(IReadOnlyList<CellTable> tables) => tables is [var only] ? only : tables.Aggregate(tables[0].Empty(), (sum, table) => sum.Add(table));

    CellTable Empty() => new(period, cells, columns);

    CellTable Add(CellTable other)
    {
        for (var cell = 0; cell < cells; cell++) Add(cell, [.. Enumerable.Range(0, columns).Select(column => other[cell][other.Period, column])]);
        return this;
    }
}
