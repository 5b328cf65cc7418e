namespace Helsefellesskap.Modules.Kpi.Disclosure;

/// <summary>
/// Withholds small numbers of a parent and its children over months, and so many neighbours that nothing withheld can be worked out from months and
/// twelve-month sums that are shown.
/// </summary>
/// <remarks>
/// Why that holds. A withheld number is safe if the withheld cells can be changed, this one among them, while everything shown stays as it is. A month that is
/// withheld by itself takes every twelve-month sum over it along, so that it can change freely; so can all months of a hidden row. What one row gains in a
/// month another loses: the parent's equation holds. A row shown by the year can change by any pattern that repeats every twelve months and adds up to
/// nothing; another row shown by the year with the same months, or a hidden one, takes the opposite. So it is enough that free cells are never alone in
/// their month, and rows shown by the year never alone in the table. One of them may be the reader's own: hence three.
/// </remarks>
internal sealed class Suppression
{
    /// <summary>The fewest that hide each other, where each reader may know one of them.</summary>
    const int Crowd = 3;

    /// <summary>A row with more small months than this share of all is shown by the year: its single months tell little but persons.</summary>
    const double FewSmallMonths = 1.0 / ProtectedRow.Year;

    readonly IReadOnlyList<ProtectedRow> rows;
    readonly SmallNumbers small;
    readonly bool[] complete;
    readonly RowPattern[] patterns;

    Suppression(IReadOnlyList<ProtectedRow> rows, SmallNumbers small)
    {
        this.rows = rows;
        this.small = small;
        var covered = Months.Where(month => rows.Any(row => Covered(row, month))).ToArray();
        complete = [.. rows.Select(row => covered.Length >= ProtectedRow.Year && covered.All(month => Covered(row, month)))];
        patterns = [.. rows.Select(row => new RowPattern(row.Cells.Select(cell => cell is not null && small.HoldsAny(cell.Parts))))];
        for (var i = 0; i < rows.Count; i++)
        {
            if (!complete[i] || patterns[i].WithheldMonths <= rows[i].Cells.Count(cell => cell is not null) * FewSmallMonths) continue;
            patterns[i].ShowByYear();
            Settle(i);
        }
    }

    IEnumerable<int> Months => Enumerable.Range(0, rows[0].Cells.Count);

    /// <summary>A pattern for each row, which withholds at least what each of <paramref name="atLeast"/> withholds.</summary>
    public static IReadOnlyList<RowPattern> Of(IReadOnlyList<ProtectedRow> rows, SmallNumbers small, params IReadOnlyList<IReadOnlyList<RowPattern>> atLeast)
    {
        if (rows.Count == 0) return [];
        var suppression = new Suppression(rows, small);
        foreach (var patterns in atLeast)
        {
            for (var i = 0; i < rows.Count; i++)
            {
                suppression.patterns[i].CoarsenTo(patterns[i]);
                suppression.Settle(i);
            }
        }
        while (suppression.CrowdHidden() | suppression.CrowdYears() | suppression.CrowdMonths()) { }
        return suppression.patterns;
    }

    /// <summary>A hidden row needs company in every month: best of others that are shown by the year, the smallest first.</summary>
    bool CrowdHidden()
    {
        var changed = false;
        while (Rows(RowForm.Hidden).Length is > 0 and < Crowd && Candidates(Rows(RowForm.ByYear).Where(i => !rows[i].Parent)) is [var next, ..])
        {
            patterns[next].Coarsen(RowForm.Hidden);
            changed = true;
        }
        return changed;
    }

    /// <summary>Gives rows shown by the year enough company, or hides them where there is none to be had.</summary>
    bool CrowdYears()
    {
        var changed = false;
        while (Rows(RowForm.ByYear).Length > 0 && Rows(RowForm.ByYear).Length + Rows(RowForm.Hidden).Count(i => complete[i]) < Crowd)
        {
            if (Candidates(Rows(RowForm.ByMonth).Where(i => complete[i] && !rows[i].Parent), i => -patterns[i].WithheldMonths) is [var next, ..])
            {
                patterns[next].Coarsen(RowForm.ByYear);
                Settle(next);
            }
            else foreach (var lonely in Rows(RowForm.ByYear)) patterns[lonely].Coarsen(RowForm.Hidden);
            changed = true;
        }
        return changed;
    }

    /// <summary>Gives cells withheld in a month enough company: of children shown by month, else by hiding one shown by the year, at last of the parent.</summary>
    bool CrowdMonths()
    {
        var changed = false;
        foreach (var month in Months)
        {
            while (Exposed(month) && Company(month) is { } next)
            {
                if (patterns[next].Form == RowForm.ByMonth) patterns[next].Withhold(month);
                else patterns[next].Coarsen(RowForm.Hidden);
                changed = true;
            }
        }
        return changed;
    }

    int? Company(int month)
    {
        var shown = Rows(RowForm.ByMonth).Where(i => rows[i].Cells[month] is not null && patterns[i].ShowsMonth(month));
        var byYear = Rows(RowForm.ByYear).Where(i => Covered(rows[i], month) && !patterns[i].IsFree(month));
        return Candidates(shown.Concat(byYear), i => (int)patterns[i].Form, month) is [var next, ..] ? next : null;
    }

    /// <summary>A cell that can change by itself is in too small a crowd, or what all withheld children add up to is itself small.</summary>
    bool Exposed(int month)
    {
        var withheld = Enumerable.Range(0, rows.Count).Where(i => rows[i].Cells[month] is not null && !patterns[i].ShowsMonth(month)).ToArray();
        var free = withheld.Count(i => patterns[i].IsFree(month) || !Covered(rows[i], month));
        if (free is > 0 and < Crowd) return true;
        return !withheld.Any(i => rows[i].Parent) && small.HoldsAny(ProtectedRow.Sum(withheld.Select(i => rows[i].Cells[month]!)));
    }

    /// <summary>Children before the parent; then as asked; then the smallest that has anything in it.</summary>
    int[] Candidates(IEnumerable<int> among, Func<int, int>? first = null, int? month = null) =>
    [
        .. among.OrderBy(i => rows[i].Parent).ThenBy(first ?? (_ => 0)).ThenBy(i => Size(i, month) == 0).ThenBy(i => Size(i, month)),
    ];

    double Size(int row, int? month) =>
        month is { } one ? rows[row].Cells[one]!.Parts.Sum(Math.Abs) : rows[row].Cells.OfType<ProtectedCell>().Sum(cell => cell.Parts.Sum(Math.Abs));

    int[] Rows(RowForm form) => [.. Enumerable.Range(0, rows.Count).Where(i => patterns[i].Form == form)];

    /// <summary>A row whose twelve-month sums are small themselves, or which lacks months that others have, cannot be shown by the year.</summary>
    void Settle(int row)
    {
        if (patterns[row].Form != RowForm.ByYear) return;
        var shown = Months.Where(month => rows[row].HasYearTo(month) && patterns[row].ShowsYearTo(month));
        if (!complete[row] || shown.Any(month => small.HoldsAny(rows[row].YearTo(month)))) patterns[row].Coarsen(RowForm.Hidden);
    }

    static bool Covered(ProtectedRow row, int month) => row.Cells[month] is { Covered: true };
}
