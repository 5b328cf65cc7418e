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

    CellSuppression(CellGrid grid, SmallNumbers small, IReadOnlyList<CellPattern> atLeast)
    {
        this.grid = grid;
        this.small = small;
        withheld = new bool[grid.Rows, grid.Cells];
        foreach (var (row, cell) in All)
            withheld[row, cell] = grid.ClosedRows[row] || small.HoldsAny(grid.Parts[row][cell]) || atLeast.Any(pattern => !pattern.Shows(row, cell));
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
                var open = Rectangles(row, cell).Select(each => (Corners: Corners(row, cell, each), Cost: Cost(row, cell, each))).Where(each => each.Cost > 0);
                if (open.MinBy(each => each.Cost).Corners is not { } next) return WithholdAll() || changed;
                foreach (var corner in next) withheld[corner.Row, corner.Cell] = true;
                changed = true;
            }
        }
        return changed;
    }

    bool IsFree(int row, int cell)
    {
        var rows = Rectangles(row, cell).Where(each => Corners(row, cell, each).All(corner => withheld[corner.Row, corner.Cell])).Select(each => each.Row).Distinct();
        var found = 0;
        foreach (var other in rows)
        {
            if (other == grid.Parent || ++found == 2) return true;
        }
        return false;
    }

    /// <summary>The corners opposite to a cell with which it makes a rectangle that hides somebody; any, where the cell is empty and tells of nobody.</summary>
    IEnumerable<(int Row, int Cell)> Rectangles(int row, int cell) => All.Where(other =>
        other.Row != row && other.Cell != cell && !grid.ToldElsewhere.Contains(other.Cell)
        && (IsEmpty(row, cell) || !IsEmpty(other.Row, other.Cell) || !IsEmpty(row, other.Cell) && !IsEmpty(other.Row, cell)));

    static (int Row, int Cell)[] Corners(int row, int cell, (int Row, int Cell) opposite) => [(row, opposite.Cell), (opposite.Row, cell), opposite];

    double Cost(int row, int cell, (int Row, int Cell) opposite) => Corners(row, cell, opposite)
        .Where(corner => !withheld[corner.Row, corner.Cell])
        .Sum(corner => (corner.Row == grid.Parent ? Parent : 0) + (IsEmpty(corner.Row, corner.Cell) ? Empty : grid.Size(corner.Row, corner.Cell)));

    bool IsEmpty(int row, int cell) => grid.Size(row, cell) == 0;

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
            var next = line.Where(each => !withheld[each.Row, each.Cell]).OrderBy(each => IsEmpty(each.Row, each.Cell)).ThenBy(each => grid.Size(each.Row, each.Cell)).First();
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
