using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Indicators;
using Helsefellesskap.Modules.Kpi.Persistence;
using Helsefellesskap.Modules.Kpi.Times;
using Microsoft.EntityFrameworkCore;

namespace Helsefellesskap.Modules.Kpi.Quality;

[QueryType]
internal static class QualityQueries
{
    const string Rule = "kpi.readImports";

    /// <summary>
    /// What has been delivered and what is missing, for everybody that a kind of data has ever been delivered for, and of whom the viewer may read import records.
    /// </summary>
    /// <param name="kind">The kind of file: "ukp-stays".</param>
    /// <param name="from">The first month.</param>
    /// <param name="to">The last month, included.</param>
    [Authorize(Rule)]
    public static async Task<IReadOnlyList<Completeness>> Completeness(
        string kind, Month from, Month to, KpiDbContext kpi, Viewer viewer, CancellationToken cancellationToken)
    {
        var months = Subject.Months(from, to);
        var delivering = await kpi.Deliveries.Where(delivery => delivery.Kind == kind).Select(delivery => delivery.Organisation).ToListAsync(cancellationToken);
        var held = await kpi.Segments
            .Where(segment => segment.Kind == kind && segment.ValidUntil == null && months.Contains(segment.Month))
            .ToDictionaryAsync(segment => (segment.Organisation, segment.Month), segment => (segment.Early, segment.ValidFrom), cancellationToken);
        return
        [
            .. from organisation in delivering
               where viewer.May(Rule, organisation)
               orderby organisation.Value
               from month in months
               select held.TryGetValue((organisation, month), out var segment)
                   ? new Completeness(kind, organisation, month, true, segment.Early, segment.ValidFrom, OsloTime.DateOf(segment.ValidFrom).DayNumber - month.LastDay.DayNumber)
                   : new Completeness(kind, organisation, month, false, false, null, null),
        ];
    }
}
