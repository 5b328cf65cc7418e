using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Kpi.Figures;

/// <summary>How an indicator is made of what its kind of stays counts up to.</summary>
/// <param name="Kind">The kind of file that it comes from.</param>
/// <param name="Denominator">Null for a sum.</param>
internal sealed record Formula(string Kind, Func<Tally, Month, double> Numerator, Func<Tally, Month, double>? Denominator)
{
    /// <summary>Whether time alone may change the month's figure, apart from the month not having ended.</summary>
    public Func<Tally, Month, bool> Unsure { get; init; } = (_, _) => false;

    /// <summary>Whether it can be asked for one ward.</summary>
    public bool PerUnit { get; init; }

    public Figure Of(Tally tally, Month month) => Figure.Of(
        tally.CoverageOf(month),
        Numerator(tally, month),
        Denominator?.Invoke(tally, month),
        tally.IsEarly(month) || Unsure(tally, month));

    /// <summary>The twelve months that end with the month; missing where one of them is not covered.</summary>
    public Figure OfTwelveMonths(Tally tally, Month last)
    {
        var months = new Figure[12];
        for (var i = 0; i < months.Length; i++)
        {
            var month = last.AddMonths(i + 1 - months.Length);
            if (tally.CoverageOf(month) is not Coverage.Full) return Figure.Missing;
            months[i] = Of(tally, month);
        }
        return Figure.Sum(months);
    }
}
