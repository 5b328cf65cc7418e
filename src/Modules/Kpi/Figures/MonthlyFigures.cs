using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Kpi.Figures;

/// <summary>An indicator's figures for an organisation, a ward or the fellowship, however they come about.</summary>
/// <param name="Of">One month's.</param>
/// <param name="TwelveMonthsTo">Those of the twelve months that end with the month; missing where one of them is not covered.</param>
internal sealed record MonthlyFigures(Func<Month, Figure> Of, Func<Month, Figure> TwelveMonthsTo)
{
    public static readonly MonthlyFigures Nothing = new(_ => Figure.Missing, _ => Figure.Missing);

    public static MonthlyFigures Counted(Formula formula, Tally tally) =>
        new(month => formula.Of(tally, month), month => formula.OfTwelveMonths(tally, month));

    public static MonthlyFigures Uploaded(IReadOnlyDictionary<Month, Figure> months) => new(
        month => months.GetValueOrDefault(month, Figure.Missing),
        last => Twelve(last).All(month => months.TryGetValue(month, out var figure) && !figure.Provisional)
            ? Figure.Sum([.. Twelve(last).Select(month => months[month])])
            : Figure.Missing);

    static IEnumerable<Month> Twelve(Month last) => Month.Range(last.AddMonths(-11), last);
}
