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
    public bool HasYearTo(int month)
    {
        if (month < Year - 1) return false;
        for (var each = month - Year + 1; each <= month; each++)
        {
            if (Cells[each] is not { Covered: true }) return false;
        }
        return true;
    }

    /// <summary>The sum of the twelve cells that end here, where they have one.</summary>
    public double[] YearTo(int month)
    {
        var sum = new double[Cells[month]!.Parts.Length];
        for (var each = month - Year + 1; each <= month; each++) Add(Cells[each]!, sum);
        return sum;
    }

    /// <summary>The parts of cells added up, part by part.</summary>
    public static double[] Sum(IEnumerable<ProtectedCell> cells)
    {
        double[] sum = [];
        foreach (var cell in cells)
        {
            if (sum.Length == 0) sum = new double[cell.Parts.Length];
            Add(cell, sum);
        }
        return sum;
    }

    static void Add(ProtectedCell cell, double[] sum)
    {
        for (var i = 0; i < sum.Length; i++) sum[i] += cell.Parts[i];
    }
}
