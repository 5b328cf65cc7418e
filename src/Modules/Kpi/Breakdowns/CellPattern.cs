namespace Helsefellesskap.Modules.Kpi.Breakdowns;

/// <summary>Which cells of a breakdown are shown, by row of its <see cref="CellGrid"/> and cell.</summary>
internal sealed class CellPattern(bool[,] withheld)
{
    public bool Shows(int row, int cell) => !withheld[row, cell];
}
