using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Breakdowns;
using Helsefellesskap.Modules.Kpi.Figures;
using Helsefellesskap.Modules.Kpi.Stays;

namespace Helsefellesskap.Tests.Kpi.Breakdowns;

/// <summary>Random stays of municipalities of very different sizes over one year, counted by month and, over the year, by cell of each division. The fellowship is the last row.</summary>
internal sealed class StayTable
{
    public const int Months = 12;
    public static readonly Month First = new(2022, 1);
    static readonly int Columns = UkpTally.Source.Columns.Length;

    /// <summary>Hours are divided as weekdays are.</summary>
    public static readonly Division[] Divisions =
        [.. new[] { Dimension.AgeGroup, Dimension.Destination, Dimension.Weekday, Dimension.Length }.Select(by => Modules.Kpi.Breakdowns.Divisions.Of(UkpStayKind.Name, by)!)];

    public Tally[] Tallies { get; }

    public Dictionary<Dimension, CellTable[]> Cells { get; }

    public int Rows => Tallies.Length;

    public StayTable(int seed)
    {
        var random = new Random(seed);
        var rows = random.Next(5, 7);
        Tallies = [.. Enumerable.Range(0, rows).Select(_ => new Tally(First, Months, Columns))];
        Cells = Divisions.ToDictionary(division => division.By, division => Enumerable.Range(0, rows).Select(_ => new CellTable(First, division.Keys.Length, Columns)).ToArray());
        for (var row = 0; row < rows - 1; row++)
        {
            var size = new[] { 1, 4, 10, 30, 60 }[random.Next(5)];
            for (var stay = random.Next(size * Months); stay >= 0; stay--) Add(random, row);
        }
    }

    void Add(Random random, int row)
    {
        var (age, destination, weekday, band) = (random.Next(4), random.Next(6), random.Next(7), Math.Max(0, random.Next(8) - 3));
        var month = First.AddMonths(random.Next(Months));
        var days = band switch { 0 => 0, 1 => random.Next(1, 3), 2 => random.Next(3, 6), 3 => random.Next(6, 11), _ => random.Next(11, 20) };
        var counts = new long[Columns];
        counts[UkpTally.BedDays] = counts[UkpTally.BedDaysOfStays] = days;
        counts[UkpTally.Stays] = 1;
        counts[UkpTally.StaysWithoutBedDays] = days == 0 ? 1 : 0;
        counts[UkpTally.Home] = destination == 0 ? 1 : 0;
        counts[UkpTally.Deceased] = destination == 5 ? 1 : 0;
        counts[UkpTally.Readmitted] = destination != 5 && random.Next(5) == 0 ? 1 : 0;
        counts[UkpTally.Aged70] = age > 0 ? 1 : 0;
        counts[UkpTally.Aged70WithCfs] = age > 0 && random.Next(3) > 0 ? 1 : 0;
        foreach (var one in new[] { row, Rows - 1 })
        {
            for (var column = 0; column < Columns; column++) Tallies[one].Set(month, column, Tallies[one][month, column] + counts[column]);
            foreach (var division in Divisions) Cells[division.By][one].Add(CellOf(division.By), counts);
        }

        int CellOf(Dimension by) => by switch { Dimension.AgeGroup => age, Dimension.Destination => destination, Dimension.Weekday => weekday, _ => band };
    }
}
