using Helsefellesskap.Modules.Kpi.Breakdowns;
using Helsefellesskap.Modules.Kpi.Disclosure;
using Helsefellesskap.Modules.Kpi.Stays;
using Helsefellesskap.Tests.Kpi.Disclosure;

namespace Helsefellesskap.Tests.Kpi.Breakdowns;

/// <summary>Works out whatever of a table of stays follows from undivided figures, from breakdowns where it is given any, and from its own municipality.</summary>
internal sealed class BreakdownAttacker
{
    static readonly int Columns = UkpTally.Source.Columns.Length;
    static readonly int[] Whole = [.. Enumerable.Range(0, StayTable.Months)];

    readonly LinearAttacker attacker = new();
    readonly StayTable table;
    readonly Dictionary<(int, int, int), int> variables = [];

    /// <summary>What is withheld and can be worked out, but for what the reader owns.</summary>
    public IReadOnlyList<string> WorkedOut { get; }

    public BreakdownAttacker(
        StayTable table, int reader, Dictionary<string, (int Column, int Factor)[][]> shown, Dictionary<string, IReadOnlyList<RowPattern>> undivided, Dictionary<(string, Dimension), CellPattern>? cells)
    {
        this.table = table;
        Add();
        Understand();
        var withheld = new List<(string Name, (int, int)[] Sum)>();
        for (var row = 0; row < table.Rows; row++)
        {
            foreach (var (code, parts) in shown)
            {
                foreach (var part in parts)
                {
                    var secret = code == "kpi2" || part is not [(UkpTally.Stays, 1)];
                    foreach (var month in Whole) Ask(row, undivided[code][row].ShowsMonth(month), secret, $"{code} of row {row}, month {month}", Of(part, row, [month]));
                    Ask(row, undivided[code][row].ShowsYearTo(StayTable.Months - 1), secret, $"{code} of row {row}, the year", Of(part, row, Whole));
                    foreach (var (division, d) in StayTable.Divisions.Select((division, d) => (division, d)))
                    {
                        for (var cell = 0; cell < division.Keys.Length; cell++)
                        {
                            var isShown = cells?[(code, division.By)].Shows(row, cell) == true;
                            Ask(row, isShown, secret && !IsStaysAlone(code, part, division.By), $"{code} of row {row}, {division.By} {division.Keys[cell]}", Cell(part, d, row, cell));
                        }
                    }
                }
            }
        }
        WorkedOut = [.. withheld.Where(each => attacker.CanWorkOut(each.Sum)).Select(each => each.Name)];

        void Ask(int row, bool isShown, bool secret, string name, (int, int)[] sum)
        {
            if (isShown || row == reader) attacker.Learn(sum);
            else if (secret) withheld.Add((name, sum));
        }
    }

    /// <summary>A number of stays is no secret where KPI 2 shows it: so of those who went somewhere and did not die, and of those of 70 and over in their age group.</summary>
    static bool IsStaysAlone(string code, (int Column, int Factor)[] part, Dimension by) =>
        (code, by, part) is ("kpi5", Dimension.Destination, [_, _]) or ("cfs70", Dimension.AgeGroup, [(UkpTally.Aged70, 1)]);

    /// <summary>Municipalities add up to the fellowship, and cells to the undivided year.</summary>
    void Add()
    {
        for (var column = 0; column < Columns; column++)
        {
            foreach (var month in Whole) attacker.Learn(Enumerable.Range(0, table.Rows).Select(row => (Month(column, row, month), row == table.Rows - 1 ? -1 : 1)));
            for (var d = 0; d < StayTable.Divisions.Length; d++)
            {
                var all = Enumerable.Range(0, StayTable.Divisions[d].Keys.Length).ToArray();
                foreach (var cell in all) attacker.Learn(Enumerable.Range(0, table.Rows).Select(row => (Cell(d, column, row, cell), row == table.Rows - 1 ? -1 : 1)));
                for (var row = 0; row < table.Rows; row++)
                    attacker.Learn([.. all.Select(cell => (Cell(d, column, row, cell), 1)), .. Whole.Select(month => (Month(column, row, month), -1))]);
            }
        }
    }

    /// <summary>What the words mean: nobody went home but those at home, who did not wait has no bed-days, all of 70 and over are of 70 and over.</summary>
    void Understand()
    {
        for (var row = 0; row < table.Rows; row++)
        {
            Same(0, 0, UkpTally.Aged70, null);
            Same(0, 0, UkpTally.Aged70WithCfs, null);
            for (var age = 1; age < 4; age++) Same(0, age, UkpTally.Aged70, UkpTally.Stays);
            for (var destination = 0; destination < 7; destination++)
            {
                Same(1, destination, UkpTally.Home, destination == (int)Destination.Home ? UkpTally.Stays : null);
                Same(1, destination, UkpTally.Deceased, destination == (int)Destination.Deceased ? UkpTally.Stays : null);
            }
            Same(1, (int)Destination.Deceased, UkpTally.Readmitted, null);
            for (var column = 0; column < Columns; column++) Same(1, 6, column, null);
            Same(3, 0, UkpTally.BedDaysOfStays, null);
            Same(3, 0, UkpTally.BedDays, null);
            for (var length = 0; length < 5; length++) Same(3, length, UkpTally.StaysWithoutBedDays, length == 0 ? UkpTally.Stays : null);

            void Same(int division, int cell, int column, int? other) => attacker.Learn(
                other is { } one ? [(Cell(division, column, row, cell), 1), (Cell(division, one, row, cell), -1)] : [(Cell(division, column, row, cell), 1)]);
        }
    }

    (int, int)[] Of((int Column, int Factor)[] part, int row, int[] months) => [.. months.SelectMany(month => part.Select(each => (Month(each.Column, row, month), each.Factor)))];

    (int, int)[] Cell((int Column, int Factor)[] part, int division, int row, int cell) => [.. part.Select(each => (Cell(division, each.Column, row, cell), each.Factor))];

    int Month(int column, int row, int month) => Variable((-1 - column, row, month));

    int Cell(int division, int column, int row, int cell) => Variable((division * Columns + column, row, cell));

    int Variable((int, int, int) name) => variables.TryGetValue(name, out var number) ? number : variables[name] = variables.Count;
}
