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
