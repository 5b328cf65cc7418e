using Helsefellesskap.Modules.Kpi.Breakdowns;
using Helsefellesskap.Modules.Kpi.Disclosure;
using Helsefellesskap.Modules.Kpi.Indicators;
using Helsefellesskap.Modules.Kpi.Stays;
using Microsoft.Extensions.Configuration;

namespace Helsefellesskap.Tests.Kpi.Breakdowns;

/// <summary>
/// A reader asks for every indicator, its months, its twelve-month sum and all its breakdowns, adds what it knows of its own municipality and what the words
/// mean (who went home is counted by KPI 4), and tries to work out what is withheld.
/// </summary>
public sealed class BreakdownAttackTests
{
    static readonly SmallNumbers Small = new(4);
    static readonly string[] OfStays = ["kpi4", "kpi5", "cfs70"];
    static readonly Indicator[] Indicators = [.. IndicatorsFile.Read(new ConfigurationBuilder().Build()).Definitions(DateTimeOffset.UnixEpoch)];

    /// <summary>Numerator and denominator of each indicator, as sums of what is counted of stays.</summary>
    static readonly Dictionary<string, (int Column, int Factor)[][]> Shown = new()
    {
        ["kpi1"] = [[(UkpTally.BedDays, 1)]],
        ["kpi2"] = [[(UkpTally.StaysWithoutBedDays, 1)], [(UkpTally.Stays, 1)]],
        ["kpi3"] = [[(UkpTally.BedDaysOfStays, 1)], [(UkpTally.Stays, 1), (UkpTally.StaysWithoutBedDays, -1)]],
        ["kpi4"] = [[(UkpTally.Home, 1)], [(UkpTally.Stays, 1)]],
        ["kpi5"] = [[(UkpTally.Readmitted, 1)], [(UkpTally.Stays, 1), (UkpTally.Deceased, -1)]],
        ["cfs70"] = [[(UkpTally.Aged70WithCfs, 1)], [(UkpTally.Aged70, 1)]],
    };

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Nothing_withheld_follows_from_breakdowns_and_undivided_figures_together(int part)
    {
        var (withheld, shown) = (0, 0);
        for (var seed = part * 3; seed < part * 3 + 3; seed++)
        {
            var table = new StayTable(seed);
            var undivided = Undivided(table);
            var leaks = Attack(table, undivided, (group, division) => Grids(table, undivided, division).PatternOf(group, Small), ref withheld, ref shown);
            Assert.Equal("", string.Join("; ", leaks.Select(leak => $"seed {seed}: {leak}")));
        }
        Assert.True(withheld > 0 && shown > 0, $"{withheld} cells withheld, {shown} shown");
    }

    [Fact]
    public void The_attacker_finds_small_cells_that_are_withheld_without_company()
    {
        var (withheld, shown) = (0, 0);
        var table = new StayTable(1);
        var undivided = Undivided(table);
        Assert.NotEmpty(Attack(table, undivided, (group, division) => SmallOnly(table, group, division), ref withheld, ref shown));
    }

    /// <summary>A breakdown by destination tells who went home, also where KPI 4 withholds it.</summary>
    [Fact]
    public void The_attacker_finds_what_a_breakdown_tells_of_an_indicator_that_is_withheld()
    {
        var (withheld, shown, found) = (0, 0, 0);
        for (var seed = 0; seed < 12 && found == 0; seed++)
        {
            var table = new StayTable(seed);
            var undivided = Undivided(table);
            found += Attack(table, undivided, (group, division) => Grids(table, undivided, division with { ToldBy = [] }).PatternOf(group, Small), ref withheld, ref shown).Count;
        }
        Assert.NotEqual(0, found);
    }

    static Dictionary<string, IReadOnlyList<RowPattern>> Undivided(StayTable table)
    {
        var waiting = Patterns(["kpi2", "kpi3"]);
        return Shown.Keys.ToDictionary(code => code, code => OfStays.Contains(code) ? Patterns([code], Patterns([code]), waiting) : code == "kpi1" ? Patterns([code]) : waiting);

        IReadOnlyList<RowPattern> Patterns(string[] codes, params IReadOnlyList<IReadOnlyList<RowPattern>> atLeast) => Suppression.Of(
            [
                .. table.Tallies.Select((tally, row) => new ProtectedRow(
                    row == table.Rows - 1,
                    [.. Enumerable.Range(0, StayTable.Months).Select(month => new ProtectedCell([.. codes.SelectMany(code => ProtectedParts.Of(code, tally, StayTable.First.AddMonths(month)))]))])),
            ], Small, atLeast);
    }

    static CellGrids Grids(StayTable table, Dictionary<string, IReadOnlyList<RowPattern>> undivided, Division division) =>
        new(division, table.Cells[division.By], Indicators, (code, row) => !undivided[code][row].ShowsYearTo(StayTable.Months - 1));

    static CellPattern SmallOnly(StayTable table, PatternGroup group, Division division)
    {
        var withheld = new bool[table.Rows, division.Keys.Length];
        for (var row = 0; row < table.Rows; row++)
        {
            for (var cell = 0; cell < division.Keys.Length; cell++)
                withheld[row, cell] = group.Indicators.Any(code => Small.HoldsAny(ProtectedParts.Of(code, table.Cells[division.By][row][cell], StayTable.First)));
        }
        return new CellPattern(withheld);
    }

    static List<string> Attack(
        StayTable table, Dictionary<string, IReadOnlyList<RowPattern>> undivided, Func<PatternGroup, Division, CellPattern> patternOf, ref int withheld, ref int shown)
    {
        var leaks = new List<string>();
        var patterns = Shown.Keys.SelectMany(code => StayTable.Divisions.Select(division => (code, division)))
            .ToDictionary(each => (each.code, each.division.By), each => patternOf(PatternGroup.Of(Indicators.Single(one => one.Code == each.code), outside: true)!, each.division));
        withheld += patterns.Sum(pattern => Cells(pattern.Key.By).Count(each => !pattern.Value.Shows(each.Row, each.Cell)));
        shown += patterns.Sum(pattern => Cells(pattern.Key.By).Count(each => pattern.Value.Shows(each.Row, each.Cell)));
        foreach (var reader in new[] { -1, 0, table.Rows - 2 })
        {
            // What follows from undivided figures alone is another test's.
            var before = new BreakdownAttacker(table, reader, Shown, undivided, null);
            var after = new BreakdownAttacker(table, reader, Shown, undivided, patterns);
            leaks.AddRange(after.WorkedOut.Except(before.WorkedOut).Select(leak => $"reader {reader}: {leak}"));
        }
        return leaks;

        IEnumerable<(int Row, int Cell)> Cells(Dimension by) =>
            Enumerable.Range(0, table.Rows).SelectMany(row => Enumerable.Range(0, Divisions.Of(UkpStayKind.Name, by)!.Keys.Length).Select(cell => (row, cell)));
    }
}
