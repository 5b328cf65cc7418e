using Helsefellesskap.Modules.Kpi.Disclosure;

namespace Helsefellesskap.Modules.Kpi.Breakdowns;

/// <summary>Withholds small cells of a breakdown, and so many beside them that none follows from those that are shown.</summary>
/// <remarks>
/// Why that holds. Assume that every undivided figure is known. A withheld cell is free if it is the corner of a rectangle of withheld cells: what one corner
/// gains its neighbours in row and column lose and the opposite one gains, and every row and column adds up as before. Each reader may know its own row, so
/// that the opposite row must be another's: two rectangles with different rows, or one with the fellowship's. Numbers of people cannot fall below zero, so a
/// rectangle hides somebody only where one of its diagonals has people in both corners. Where an undivided figure is withheld its whole row is: then what it may change by
/// can be laid upon any cell. What a row's or a column's withheld cells add up to is known, and must not be small.
/// </remarks>
internal sealed class CellSuppression
{
    /// <summary>Company without people in it hides little, and the fellowship is what everybody looks at: both are the last to be taken.</summary>
    const double Empty = 1e6;
    const double Parent = 1e9;

    readonly CellGrid grid;
    readonly SmallNumbers small;
    readonly bool[,] withheld;
    readonly double[,] sizes;

    CellSuppression(CellGrid grid, SmallNumbers small, IReadOnlyList<CellPattern> atLeast)
    {
        this.grid = grid;
        this.small = small;
        withheld = new bool[grid.Rows, grid.Cells];
        sizes = new double[grid.Rows, grid.Cells];
        foreach (var (row, cell) in All)
        {
            sizes[row, cell] = grid.Size(row, cell);
            withheld[row, cell] = grid.ClosedRows[row] || small.HoldsAny(grid.Parts[row][cell]) || atLeast.Any(pattern => !pattern.Shows(row, cell));
        }
    }

    IEnumerable<(int Row, int Cell)> All => Enumerable.Range(0, grid.Rows).SelectMany(row => Enumerable.Range(0, grid.Cells).Select(cell => (row, cell)));

    /// <summary>A pattern that withholds at least what each of <paramref name="atLeast"/> does.</summary>
    public static CellPattern Of(CellGrid grid, SmallNumbers small, params IReadOnlyList<CellPattern> atLeast)
    {
        var suppression = new CellSuppression(grid, small, atLeast);
        while (suppression.Crowd() | suppression.CoverSums()) { }
        return new CellPattern(suppression.withheld);
    }

    bool Crowd()
    {
        var changed = false;
        foreach (var (row, cell) in All)
        {
            while (withheld[row, cell] && !IsFree(row, cell))
            {
                if (Cheapest(row, cell) is not { } opposite) return WithholdAll() || changed;
                withheld[row, opposite.Cell] = withheld[opposite.Row, cell] = withheld[opposite.Row, opposite.Cell] = changed = true;
            }
        }
        return changed;
    }

    bool IsFree(int row, int cell)
    {
        var found = 0;
        for (var other = 0; other < grid.Rows; other++)
        {
            if (!IsCornerOfAny(row, cell, other)) continue;
            if (other == grid.Parent || ++found == 2) return true;
        }
        return false;
    }

    bool IsCornerOfAny(int row, int cell, int otherRow)
    {
        if (otherRow == row || !withheld[otherRow, cell]) return false;
        for (var other = 0; other < grid.Cells; other++)
        {
            if (withheld[row, other] && withheld[otherRow, other] && Hides(row, cell, otherRow, other)) return true;
        }
        return false;
    }

    /// <summary>Whether the rectangle hides somebody in its first corner; any does where that is empty and tells of nobody.</summary>
    bool Hides(int row, int cell, int otherRow, int otherCell) =>
        otherRow != row && otherCell != cell && !grid.ToldElsewhere.Contains(otherCell)
        && (IsEmpty(row, cell) || !IsEmpty(otherRow, otherCell) || !IsEmpty(row, otherCell) && !IsEmpty(otherRow, cell));

    /// <summary>The opposite corner, in a row that is no company yet, of the rectangle that takes the least from what is shown; null where there is none.</summary>
    (int Row, int Cell)? Cheapest(int row, int cell)
    {
        ((int, int)? Corner, double Cost) cheapest = (null, double.MaxValue);
        foreach (var otherRow in Enumerable.Range(0, grid.Rows).Where(other => !IsCornerOfAny(row, cell, other)))
        {
            for (var otherCell = 0; otherCell < grid.Cells; otherCell++)
            {
                if (!Hides(row, cell, otherRow, otherCell)) continue;
                var cost = Cost(row, otherCell) + Cost(otherRow, cell) + Cost(otherRow, otherCell);
                if (cost < cheapest.Cost) cheapest = ((otherRow, otherCell), cost);
            }
        }
        return cheapest.Corner;
    }

    double Cost(int row, int cell) =>
        withheld[row, cell] ? 0 : (row == grid.Parent ? Parent : 0) + (IsEmpty(row, cell) ? Empty : sizes[row, cell]);

    bool IsEmpty(int row, int cell) => sizes[row, cell] == 0;

    bool CoverSums()
    {
        var changed = false;
        for (var row = 0; row < grid.Rows; row++)
        {
            var own = Enumerable.Range(0, grid.Cells).Select(cell => (row, cell)).ToArray();
            changed |= Cover(own) | Cover([.. own.Where(each => !grid.ToldElsewhere.Contains(each.cell))]);
        }
        for (var cell = 0; cell < grid.Cells; cell++)
        {
            if (!withheld[grid.Parent, cell]) changed |= Cover([.. Enumerable.Range(0, grid.Parent).Select(row => (row, cell))]);
        }
        return changed;
    }

    /// <summary>Withholds more of a row or a column until what is withheld of it is not small, or nothing else is left; the smallest with anything in it first.</summary>
    bool Cover((int Row, int Cell)[] line)
    {
        var changed = false;
        while (small.HoldsAny(grid.Sum(line.Where(each => withheld[each.Row, each.Cell]))) && line.Any(each => !withheld[each.Row, each.Cell]))
        {
            var next = line.Where(each => !withheld[each.Row, each.Cell]).OrderBy(each => IsEmpty(each.Row, each.Cell)).ThenBy(each => sizes[each.Row, each.Cell]).First();
            withheld[next.Row, next.Cell] = changed = true;
        }
        return changed;
    }

    bool WithholdAll()
    {
        var changed = All.Any(each => !withheld[each.Row, each.Cell]);
        foreach (var (row, cell) in All) withheld[row, cell] = true;
        return changed;
    }
}
