using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Indicators;

namespace Helsefellesskap.Modules.Kpi.Breakdowns;

/// <summary>An indicator over some months, broken down into cells that add up to it; without persons.</summary>
/// <param name="By">What it is broken down by.</param>
/// <param name="From">The first month.</param>
/// <param name="To">The last month, included.</param>
/// <param name="Total">The figure that is broken down.</param>
/// <param name="Cells">In their own order, the empty ones among them; none where nothing is known of the months.</param>
internal sealed record Breakdown(
    Dimension By, Month From, Month To, PeriodFigure Total, [property: ListSize(AssumedSize = Lengths.Cells)] IReadOnlyList<BreakdownCell> Cells);

/// <summary>One part of a breakdown.</summary>
/// <param name="Key">Of an age group "80-89", a destination "short_term", a weekday "1" for Monday, an hour "14", days "3-5".</param>
/// <param name="Label">The same for people, in Norwegian.</param>
/// <param name="Figure">The indicator's figure of the stays in it.</param>
internal sealed record BreakdownCell(string Key, string Label, PeriodFigure Figure);
