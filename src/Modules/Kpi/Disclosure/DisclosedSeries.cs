using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Figures;
using Helsefellesskap.Modules.Kpi.Indicators;

namespace Helsefellesskap.Modules.Kpi.Disclosure;

/// <summary>An indicator's figures as a viewer may see them.</summary>
/// <param name="figures">What was asked for.</param>
/// <param name="guard">What of it is shown.</param>
/// <param name="current">What holds now, where an earlier version was asked for.</param>
internal sealed class DisclosedSeries(MonthlyFigures figures, Guard guard, MonthlyFigures? current = null)
{
    public IndicatorValue Of(Month month) => Disclose(month, guard.ShowsMonth(month), figures.Of(month), current?.Of(month));

    public IndicatorValue TwelveMonthsTo(Month last) => Disclose(last, guard.ShowsYearTo(last), figures.TwelveMonthsTo(last), current?.TwelveMonthsTo(last));

    /// <summary>
    /// The months together; missing where nothing is known of any. Months and twelve-month sums that are shown add up to nothing new; nothing else is shown.
    /// </summary>
    public PeriodFigure Over(IReadOnlyList<Month> months)
    {
        IndicatorValue[] parts = [.. months.Select(Of)];
        if (parts.Any(part => part.Withheld) && AreYears(months)) parts = [.. months.Where(month => month.Number == 12).Select(TwelveMonthsTo)];
        if (parts.Any(part => part.Withheld)) return PeriodFigure.Hidden;
        return PeriodFigure.Shown(parts.All(part => part.Numerator is null)
            ? Figure.Missing
            : Figure.Sum([.. parts.Select(part => new Figure(part.Numerator, part.Denominator, part.Provisional))]));
    }

    /// <summary>Whether the months are full calendar years: the only periods that never overlap in part.</summary>
    public static bool AreYears(IReadOnlyList<Month> months) => months is [{ Number: 1 }, .., { Number: 12 }];

    /// <summary>
    /// By what two versions differ would tell of few people, and with what is shown of either it could be worked out. Who does not see everything sees of
    /// an earlier version only what has not changed since.
    /// </summary>
    IndicatorValue Disclose(Month month, bool shown, Figure figure, Figure? now)
    {
        if (guard.IsOpen) return IndicatorValue.Shown(month, figure);
        var changed = now is { } held && (held.Numerator, held.Denominator) != (figure.Numerator, figure.Denominator);
        var missing = figure.Numerator is null;
        return !changed && (shown || missing) ? IndicatorValue.Shown(month, figure) : IndicatorValue.Hidden(month);
    }
}
