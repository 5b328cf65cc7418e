using Helsefellesskap.Modules.Kpi.Disclosure;

namespace Helsefellesskap.Tests.Kpi.Disclosure;

/// <summary>
/// A reader asks for everything that is shown of a table, adds what it knows of its own row, and tries by linear algebra to work out what is withheld.
/// </summary>
public sealed class SuppressionTests
{
    static readonly SmallNumbers Small = new(4);

    [Theory]
    [InlineData(0, 60)]
    [InlineData(1000, 60)]
    public void Nothing_withheld_can_be_worked_out_of_random_tables(int firstSeed, int count)
    {
        var withheld = 0;
        for (var seed = firstSeed; seed < firstSeed + count; seed++)
        {
            var rows = RandomTable.Of(seed);
            var patterns = Suppression.Of(rows, Small);
            withheld += patterns.Sum(pattern => pattern.WithheldMonths);
            Assert.True(!SmallShown(rows, patterns), $"seed {seed} shows a small number");
            for (var reader = -1; reader < rows.Count - 1; reader++) Assert.Equal([], Leaks(rows, patterns, reader).Select(leak => $"seed {seed}: {leak}"));
        }
        Assert.NotEqual(0, withheld);
    }

    /// <summary>Somebody inside the circle reads what leaves it as well: that must not tell more than either.</summary>
    [Fact]
    public void What_leaves_the_circle_tells_nothing_that_is_withheld_inside_it()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var rows = RandomTable.Of(seed);
            var inside = Suppression.Of(rows, Small);
            // Outside there is one more number to each cell that must not be small.
            var random = new Random(seed);
            var more = rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => cell is null ? null : cell with { Parts = [.. cell.Parts, random.Next(12)] })] }).ToArray();
            var outside = Suppression.Of(more, Small, inside);
            Assert.All(inside.Zip(outside), pair => Assert.All(Enumerable.Range(0, rows[0].Cells.Count), month => Assert.True(IsCoarser(pair.First, pair.Second, month))));
            for (var reader = -1; reader < rows.Count - 1; reader++) Assert.Equal([], Leaks(rows, outside, reader).Select(leak => $"seed {seed}: {leak}"));
        }
    }

    static bool IsCoarser(RowPattern finer, RowPattern coarser, int month) =>
        (finer.ShowsMonth(month) || !coarser.ShowsMonth(month)) && (finer.ShowsYearTo(month) || !coarser.ShowsYearTo(month));

    [Fact]
    public void The_attacker_finds_a_cell_that_is_withheld_alone()
    {
        var rows = Table([5, 5, 5], [3, 9, 9], [9, 9, 9]);
        Assert.Equal(["row 1, month 0"], Leaks(rows, PrimaryOnly(rows), reader: -1));
    }

    [Fact]
    public void The_attacker_finds_what_twelve_month_sums_give_away()
    {
        int[] months = [3, 9, 3, .. Enumerable.Repeat(9, 11)];
        var rows = Table(months, months, months);
        Assert.Equal([], Leaks(rows, PrimaryOnly(rows), reader: -1));
        Assert.Contains("row 0, month 0", Leaks(rows, PrimaryOnly(rows), reader: -1, sumsOverWithheldMonths: true));
    }

    [Fact]
    public void The_attacker_finds_its_neighbour_where_only_its_own_cell_is_withheld_beside_it()
    {
        var rows = Table([3, 9, 9], [3, 9, 9], [9, 9, 9]);
        Assert.Equal([], Leaks(rows, PrimaryOnly(rows), reader: -1));
        Assert.Equal(["row 1, month 0"], Leaks(rows, PrimaryOnly(rows), reader: 0));
        Assert.Equal([], Leaks(rows, Suppression.Of(rows, Small), reader: 0));
    }

    [Fact]
    public void Nothing_is_withheld_where_nothing_is_small()
    {
        int[] months = [.. Enumerable.Repeat(30, 24)];
        Assert.All(Suppression.Of(Table(months, months, [.. months.Select(_ => 0)]), Small), pattern => Assert.Equal((RowForm.ByMonth, 0), (pattern.Form, pattern.WithheldMonths)));
    }

    [Fact]
    public void One_small_month_takes_two_neighbours_of_the_same_month_and_no_more()
    {
        int[] large = [.. Enumerable.Repeat(30, 24)];
        var patterns = Suppression.Of(Table([.. large[..23], 2], large, large, large), Small);
        Assert.Equal([1, 1, 1, 0, 0], patterns.Select(pattern => pattern.WithheldMonths));
        Assert.Equal([false, true], new[] { 23, 22 }.Select(patterns[0].ShowsMonth));
        Assert.Equal([false, true], new[] { 23, 22 }.Select(patterns[0].ShowsYearTo));
        Assert.True(patterns[4].ShowsYearTo(23));
    }

    [Fact]
    public void Rows_of_mostly_small_months_are_shown_by_the_year()
    {
        int[] large = [.. Enumerable.Repeat(30, 24)];
        int[] few = [.. Enumerable.Repeat(2, 24)];
        var patterns = Suppression.Of(Table(few, few, few, large), Small);
        Assert.Equal([RowForm.ByYear, RowForm.ByYear, RowForm.ByYear, RowForm.ByMonth, RowForm.ByMonth], patterns.Select(pattern => pattern.Form));
        Assert.True(patterns[0].ShowsYearTo(23) && !patterns[0].ShowsMonth(23));
    }

    [Fact]
    public void A_row_whose_year_is_small_hides_with_two_others()
    {
        int[] few = [.. Enumerable.Repeat(2, 24)];
        int[] none = [1, .. Enumerable.Repeat(0, 10), 1, .. Enumerable.Repeat(0, 11), 1];
        var patterns = Suppression.Of(Table(none, few, few, few, few, few), Small);
        Assert.Equal(3, patterns.Count(pattern => pattern.Form == RowForm.Hidden));
        Assert.Equal(RowForm.Hidden, patterns[0].Form);
    }

    [Fact]
    public void A_pattern_withholds_at_least_what_it_is_told_to()
    {
        int[] large = [.. Enumerable.Repeat(30, 24)];
        var finer = Suppression.Of(Table([.. large[..23], 2], large, large, large), Small);
        var coarser = Suppression.Of(Table([2, .. large[1..]], large, large, large), Small, finer);
        Assert.All(finer.Zip(coarser), pair => Assert.All(Enumerable.Range(0, 24), month => Assert.True(IsCoarser(pair.First, pair.Second, month))));
    }

    /// <summary>Children with these months, and their parent as the last row.</summary>
    static ProtectedRow[] Table(params int[][] children)
    {
        int[] parent = [.. Enumerable.Range(0, children[0].Length).Select(month => children.Sum(child => child[month]))];
        return [.. children.Append(parent).Select((months, i) => new ProtectedRow(i == children.Length, [.. months.Select(n => new ProtectedCell([n]))]))];
    }

    /// <summary>What is shown where only small numbers themselves are withheld.</summary>
    static RowPattern[] PrimaryOnly(IReadOnlyList<ProtectedRow> rows) => [.. rows.Select(row => new RowPattern(row.Cells.Select(cell => Small.HoldsAny(cell!.Parts))))];

    static bool SmallShown(IReadOnlyList<ProtectedRow> rows, IReadOnlyList<RowPattern> patterns) =>
        rows.Zip(patterns).Any(pair => pair.First.Cells.Index().Any(cell => cell.Item is { } shown && pair.Second.ShowsMonth(cell.Index) && Small.HoldsAny(shown.Parts)));

    static List<string> Leaks(IReadOnlyList<ProtectedRow> rows, IReadOnlyList<RowPattern> patterns, int reader, bool sumsOverWithheldMonths = false)
    {
        var months = rows[0].Cells.Count;
        var attacker = new LinearAttacker();
        for (var month = 0; month < months; month++)
        {
            var present = Enumerable.Range(0, rows.Count).Where(row => rows[row].Cells[month] is not null).ToArray();
            attacker.Learn(present.Select(row => (row * months + month, rows[row].Parent ? -1 : 1)));
            foreach (var row in present.Where(row => row == reader || patterns[row].ShowsMonth(month))) attacker.Learn([row * months + month]);
            foreach (var row in present.Where(row => rows[row].HasYearTo(month) && (sumsOverWithheldMonths || patterns[row].ShowsYearTo(month)))) attacker.Learn(YearTo(row, month));
        }
        var leaks = new List<string>();
        for (var row = 0; row < rows.Count; row++)
        {
            if (row == reader || rows[row].Parent && OnlyChild(reader)) continue;
            for (var month = 0; month < months; month++)
            {
                if (rows[row].Cells[month] is not null && !patterns[row].ShowsMonth(month) && attacker.CanWorkOut([row * months + month])) leaks.Add($"row {row}, month {month}");
                if (rows[row].HasYearTo(month) && !patterns[row].ShowsYearTo(month) && attacker.CanWorkOut(YearTo(row, month)) && !sumsOverWithheldMonths) leaks.Add($"row {row}, year to {month}");
            }
        }
        return leaks;

        // A parent of one child in some month holds the child's own figure, which it may see.
        bool OnlyChild(int child) => child >= 0 && Enumerable.Range(0, months).Any(month => rows.Count(row => !row.Parent && row.Cells[month] is not null) == 1);

        IEnumerable<int> YearTo(int row, int month) => Enumerable.Range(row * months + month - 11, 12);
    }
}
