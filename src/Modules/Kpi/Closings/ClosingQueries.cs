using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Disclosure;
using Helsefellesskap.Modules.Kpi.Indicators;
using Helsefellesskap.Modules.Kpi.Persistence;
using Helsefellesskap.Modules.Organisations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Helsefellesskap.Modules.Kpi.Closings;

[QueryType]
internal static class ClosingQueries
{
    /// <summary>Which months were closed, by whom, and which were opened again and why; in order of month and time.</summary>
    /// <param name="kind">The kind of file: "ukp-stays".</param>
    /// <param name="from">The first month.</param>
    /// <param name="to">The last month, included.</param>
    [Authorize(FigureAccess.Rule)]
    [ListSize(AssumedSize = Lengths.Deliveries)]
    public static async Task<IReadOnlyList<MonthClosing>> MonthClosings(string kind, Month from, Month to, KpiDbContext kpi, CancellationToken cancellationToken)
    {
        var months = Subject.Months(from, to);
        return await kpi.MonthClosings.AsNoTracking()
            .Where(closing => closing.Kind == kind && months.Contains(closing.Month))
            .OrderBy(closing => closing.Month).ThenBy(closing => closing.ClosedAt).ThenBy(closing => closing.Id)
            .ToListAsync(cancellationToken);
    }
}

[ObjectType<MonthClosing>]
internal static class MonthClosingType
{
    /// <summary>Whose rows are closed; null where it is everybody's, as of a sender that delivers for all.</summary>
    [Authorize]
    public static async Task<Organisation?> Organisation([Parent] MonthClosing closing, OrganisationDirectory organisations, CancellationToken cancellationToken) =>
        await organisations.FindAsync(closing.Organisation?.Value, cancellationToken);
}
