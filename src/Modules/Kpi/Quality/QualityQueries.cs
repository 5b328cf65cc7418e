using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Indicators;
using Helsefellesskap.Modules.Kpi.Loads;
using Helsefellesskap.Modules.Kpi.Persistence;
using Helsefellesskap.Modules.Kpi.Times;
using Microsoft.EntityFrameworkCore;

namespace Helsefellesskap.Modules.Kpi.Quality;

[QueryType]
internal static class QualityQueries
{
    /// <summary>
    /// What has been delivered in time, late or not at all, for everybody that a kind of data has ever been delivered for, and of whom the viewer may read import
    /// records.
    /// </summary>
    /// <param name="kind">The kind of file: "ukp-stays".</param>
    /// <param name="from">The first month.</param>
    /// <param name="to">The last month, included.</param>
    [Authorize(ImportReaders.Rule)]
    [ListSize(AssumedSize = Lengths.Deliveries)]
    public static async Task<IReadOnlyList<Completeness>> Completeness(
        string kind, Month from, Month to, KpiDbContext kpi, Viewer viewer, DeliveryDeadline deadline, TimeProvider clock, CancellationToken cancellationToken)
    {
        var months = Subject.Months(from, to);
        var now = clock.GetUtcNow();
        var delivering = await kpi.Deliveries.Where(delivery => delivery.Kind == kind).Select(delivery => delivery.Organisation).ToListAsync(cancellationToken);
        // What held once and holds no more is there still: the first of it tells when the month came.
        var segments = await kpi.Segments.AsNoTracking().Where(segment => segment.Kind == kind && months.Contains(segment.Month)).ToListAsync(cancellationToken);
        var loads = segments.ToLookup(segment => (segment.Organisation, segment.Month));
        return
        [
            .. from organisation in delivering
               where viewer.May(ImportReaders.Rule, organisation)
               orderby organisation.Value
               from month in months
               let held = loads[(organisation, month)].SingleOrDefault(segment => segment.ValidUntil is null)
               let first = loads[(organisation, month)].Where(segment => !segment.Early).Select(segment => (DateTimeOffset?)segment.ValidFrom).Min()
               select new Completeness(
                   kind, organisation, month, held is not null, held is { Early: true }, held?.ValidFrom,
                   held is null ? null : OsloTime.DateOf(held.ValidFrom).DayNumber - month.LastDay.DayNumber,
                   first, deadline.Of(month), deadline.Judge(month, first, now)),
        ];
    }
}
