namespace Helsefellesskap.Modules.Kpi.Breakdowns;

/// <summary>What is broken down, for each municipality and, in the last row, the fellowship that they add up to; each row adds up to what is not broken down.</summary>
/// <param name="Parts">By row and cell: every number that must not be small if the cell is to be shown.</param>
/// <param name="ToldElsewhere">Cells that may be known from elsewhere; they hide no other.</param>
/// <param name="ClosedRows">Rows whose undivided figure is withheld, and all of whose cells are therefore.</param>
internal sealed record CellGrid(double[][][] Parts, IReadOnlySet<int> ToldElsewhere, bool[] ClosedRows)
{
    public int Rows => Parts.Length;

    public int Cells => Parts[0].Length;

    /// <summary>The fellowship's row.</summary>
    public int Parent => Parts.Length - 1;

    public double Size(int row, int cell) => Parts[row][cell].Sum(Math.Abs);

    /// <summary>The parts of several cells added up, part by part.</summary>
    public double[] Sum(IEnumerable<(int Row, int Cell)> cells)
    {
        var sum = new double[Parts[0][0].Length];
        foreach (var (row, cell) in cells)
        {
            for (var part = 0; part < sum.Length; part++) sum[part] += Parts[row][cell][part];
        }
        return sum;
    }
}
