using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Helsefellesskap.Modules.Kpi.Loads;

[QueryType]
internal static class ImportQueries
{
    /// <summary>
    /// The files that were accepted, the newest first: who sent which file, when, and what it replaced. Of its own organisation and account for a sender, all for
    /// the analysis group. That they were read is written down.
    /// </summary>
    /// <param name="kind">The kind of file: "ukp-stays"; without it all.</param>
    [Authorize(ImportReaders.Rule)]
    [UsePaging]
    public static async Task<IQueryable<ImportRecord>> Imports(string? kind, KpiDbContext kpi, Viewer viewer, CancellationToken cancellationToken)
    {
        await kpi.WriteAuditAsync("read", "imports", kind ?? "*", cancellationToken: cancellationToken);
        var loads = kpi.Loads.AsNoTracking().SeenBy(viewer).Where(load => kind == null || load.Kind == kind);
        return ImportRecord.Of(loads).OrderByDescending(record => record.LoadedAt).ThenByDescending(record => record.Id);
    }
}
