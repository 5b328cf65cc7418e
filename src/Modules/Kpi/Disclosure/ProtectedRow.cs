namespace Helsefellesskap.Modules.Kpi.Disclosure;

/// <summary>
/// One month of a row: every number in it that must not be small if it is to be shown, such as numerator, denominator and their difference. Covered: twelve
/// of them in a row have a sum that can be asked for.
/// </summary>
internal sealed record ProtectedCell(double[] Parts, bool Covered = true);

/// <summary>
/// A parent or one of its children over the same months; null where it has no figure. The children of a month add up to the parent.
/// </summary>
internal sealed record ProtectedRow(bool Parent, IReadOnlyList<ProtectedCell?> Cells)
{
    public const int Year = 12;

    /// <summary>Whether the twelve cells that end here have a sum.</summary>
    public bool HasYearTo(int month) =>
        month >= Year - 1 && Enumerable.Range(month - Year + 1, Year).All(each => Cells[each] is { Covered: true });

    /// <summary>The sum of the twelve cells that end here, where they have one.</summary>
    public double[] YearTo(int month) => Sum(Enumerable.Range(month - Year + 1, Year).Select(each => Cells[each]!));

    /// <summary>The parts of cells added up, part by part.</summary>
    public static double[] Sum(IEnumerable<ProtectedCell> cells)
    {
        double[] sum = [];
        foreach (var cell in cells)
        {
            if (sum.Length == 0) sum = new double[cell.Parts.Length];
            for (var i = 0; i < sum.Length; i++) sum[i] += cell.Parts[i];
        }
        return sum;
    }
}
