using Npgsql;

namespace Helsefellesskap.Bench.Indicators;

/// <summary>One row of the bare statement, read into figures by the rules of the six indicators.</summary>
sealed class Series
{
    const int Waiting = 0, Soon = 1, BedDays = 2, Without = 3, Stays = 4, Days = 5, Home = 6, Readmitted = 7, Deceased = 8, Cfs = 9, Aged = 10;
    const int Counts = 11;

    public static readonly (string Indicator, Func<Series, int, long> Numerator, Func<Series, int, long>? Denominator)[] Formulas =
    [
        ("kpi1", (of, month) => of[month, BedDays], null),
        ("kpi2", (of, month) => of[month, Without], (of, month) => of[month, Stays]),
        ("kpi3", (of, month) => of[month, Days], (of, month) => of[month, Stays] - of[month, Without]),
        ("kpi4", (of, month) => of[month, Home], (of, month) => of[month, Stays]),
        ("kpi5", (of, month) => of[month, Readmitted], (of, month) => of[month, Stays] - of[month, Deceased]),
        ("cfs70", (of, month) => of[month, Cfs], (of, month) => of[month, Aged]),
    ];

    readonly bool[] final = new bool[Question.Months];
    readonly long[] counts = new long[Question.Months * Counts];

    public Series(NpgsqlDataReader reader)
    {
        var isWhole = reader.IsDBNull(0);
        Organisation = isWhole ? "whole" : "m" + reader.GetString(0);
        var months = reader.GetFieldValue<DateOnly[]>(1);
        var covered = reader.GetFieldValue<long[]>(2);
        var early = reader.GetFieldValue<bool[]>(3);
        for (var column = 0; column < Counts; column++)
        {
            var values = reader.GetFieldValue<long[]>(4 + column);
            for (var i = 0; i < months.Length; i++) counts[Question.PlaceOf(months[i]) * Counts + column] = values[i];
        }
        for (var i = 0; i < months.Length; i++) final[Question.PlaceOf(months[i])] = covered[i] >= (isWhole ? Question.Organisations.Length : 1) && !early[i];
    }

    public string Organisation { get; }

    long this[int month, int count] => counts[month * Counts + count];

    public Cell Cell(string indicator, int month, Func<Series, int, long> numerator, Func<Series, int, long>? denominator)
    {
        var unsure = indicator switch { "kpi1" => this[month, Waiting] > 0, "kpi5" => this[month, Soon] > 0, _ => false };
        return new Cell(numerator(this, month), denominator?.Invoke(this, month), unsure || !final[month]);
    }
}
