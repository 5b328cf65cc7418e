using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Disclosure;
using Helsefellesskap.Modules.Kpi.Figures;
using Helsefellesskap.Modules.Kpi.Stays;

namespace Helsefellesskap.Tests.Kpi.Disclosure;

/// <summary>
/// Indicators that count the same stays tell of each other. A reader asks for all of them, months and twelve-month sums, inside the circle of the parties or
/// outside it, and tries to work out what is withheld of any.
/// </summary>
public sealed class LinkedIndicatorsTests
{
    static readonly SmallNumbers Small = new(4);
    static readonly Month First = new(2022, 1);
    static readonly string[] Sensitive = ["kpi4", "kpi5", "cfs70"];

    /// <summary>What is counted of stays, and by which of it each indicator is shown: numerator, denominator.</summary>
    static readonly Dictionary<string, (int Column, int Factor)[][]> Shown = new()
    {
        ["kpi2"] = [[(UkpTally.StaysWithoutBedDays, 1)], [(UkpTally.Stays, 1)]],
        ["kpi3"] = [[(UkpTally.BedDaysOfStays, 1)], [(UkpTally.Stays, 1), (UkpTally.StaysWithoutBedDays, -1)]],
        ["kpi4"] = [[(UkpTally.Home, 1)], [(UkpTally.Stays, 1)]],
        ["kpi5"] = [[(UkpTally.Readmitted, 1)], [(UkpTally.Stays, 1), (UkpTally.Deceased, -1)]],
        ["cfs70"] = [[(UkpTally.Aged70WithCfs, 1)], [(UkpTally.Aged70, 1)]],
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Nothing_withheld_follows_from_all_indicators_together(bool outside)
    {
        var withheld = 0;
        for (var seed = 0; seed < 12; seed++)
        {
            var (tallies, months) = Tallies(seed);
            var waiting = Patterns(tallies, months, ["kpi2", "kpi3"]);
            var inside = Sensitive.ToDictionary(code => code, code => Patterns(tallies, months, [code]));
            var patterns = Shown.Keys.ToDictionary(code => code, code => (outside, Sensitive.Contains(code)) switch
            {
                (false, true) => inside[code],
                (false, false) => null,
                (true, false) => waiting,
                (true, true) => Suppression.Of(Rows(tallies, months, [code]), Small, inside[code], waiting),
            });
            withheld += Leaks(tallies.Length, months, patterns, out var leaks);
            Assert.Equal([], leaks.Select(leak => $"seed {seed}: {leak}"));
        }
        Assert.NotEqual(0, withheld);
    }

    /// <summary>Each by itself is safe, and together they are not: the number of stays that one withholds stands in the denominator of another.</summary>
    [Fact]
    public void The_attacker_finds_what_one_indicator_tells_of_another()
    {
        var found = 0;
        for (var seed = 0; seed < 12; seed++)
        {
            var (tallies, months) = Tallies(seed);
            var alone = Shown.Keys.ToDictionary(code => code, code => (IReadOnlyList<RowPattern>?)Patterns(tallies, months, [code]));
            Leaks(tallies.Length, months, alone, out var leaks);
            found += leaks.Count;
        }
        Assert.NotEqual(0, found);
    }

    static int Leaks(int rows, int months, Dictionary<string, IReadOnlyList<RowPattern>?> patterns, out List<string> leaks)
    {
        var attacker = new LinearAttacker();
        for (var column = 0; column < UkpTally.Source.Columns.Length; column++)
        {
            for (var month = 0; month < months; month++)
                attacker.Learn(Enumerable.Range(0, rows).Select(row => (Variable(row, month, column), row == rows - 1 ? -1 : 1)));
        }
        var withheld = new List<(string Name, (int, int)[] Sum)>();
        foreach (var (code, parts) in Shown)
        {
            foreach (var part in parts)
            {
                for (var row = 0; row < rows; row++)
                {
                    for (var month = 0; month < months; month++)
                    {
                        Ask(code, patterns[code]?[row].ShowsMonth(month) != false, $"{code} of row {row}, month {month}", [.. part.Select(each => (Variable(row, month, each.Column), each.Factor))]);
                        if (month < 11) continue;
                        var year = Enumerable.Range(month - 11, 12).SelectMany(one => part.Select(each => (Variable(row, one, each.Column), each.Factor)));
                        Ask(code, patterns[code]?[row].ShowsYearTo(month) != false, $"{code} of row {row}, year to {month}", [.. year]);
                    }
                }
            }
        }
        // A number of stays is no secret where another indicator may show it.
        leaks = [.. withheld.Where(each => attacker.CanWorkOut(each.Sum)).Select(each => each.Name)];
        return withheld.Count;

        int Variable(int row, int month, int column) => (column * rows + row) * months + month;

        void Ask(string code, bool shown, string name, (int, int)[] sum)
        {
            if (shown) attacker.Learn(sum);
            else if (!Sensitive.Contains(code) || !IsStaysAlone(sum)) withheld.Add((name, sum));
        }

        bool IsStaysAlone((int Variable, int Factor)[] sum) => sum.All(each => each.Variable / (rows * months) == UkpTally.Stays);
    }

    static IReadOnlyList<RowPattern> Patterns(Tally[] tallies, int months, string[] codes) => Suppression.Of(Rows(tallies, months, codes), Small);

    static ProtectedRow[] Rows(Tally[] tallies, int months, string[] codes) =>
    [
        .. tallies.Select((tally, row) => new ProtectedRow(
            row == tallies.Length - 1,
            [.. Enumerable.Range(0, months).Select(month => new ProtectedCell([.. codes.SelectMany(code => ProtectedParts.Of(code, tally, First.AddMonths(month)))]))])),
    ];

    static (Tally[] Tallies, int Months) Tallies(int seed)
    {
        var random = new Random(seed);
        var months = random.Next(12, 17);
        var tallies = Enumerable.Range(0, random.Next(4, 6)).Select(_ => new Tally(First, months, UkpTally.Source.Columns.Length)).ToArray();
        foreach (var tally in tallies[..^1])
        {
            var size = new[] { 2, 8, 20, 90 }[random.Next(4)];
            foreach (var month in Enumerable.Range(0, months).Select(First.AddMonths))
            {
                var stays = random.Next(size + 1);
                var counts = new (int Column, int Count)[]
                {
                    (UkpTally.Stays, stays), (UkpTally.StaysWithoutBedDays, random.Next(stays + 1)), (UkpTally.BedDaysOfStays, random.Next(3 * stays + 1)),
                    (UkpTally.Home, random.Next(stays + 1)), (UkpTally.Deceased, random.Next(stays / 4 + 1)), (UkpTally.Readmitted, random.Next(stays / 2 + 1)),
                    (UkpTally.Aged70, random.Next(stays + 1)), (UkpTally.Aged70WithCfs, random.Next(stays / 3 + 1)),
                };
                foreach (var (column, count) in counts)
                {
                    tally.Set(month, column, count);
                    tallies[^1].Set(month, column, tallies[^1][month, column] + count);
                }
            }
        }
        return (tallies, months);
    }
}
