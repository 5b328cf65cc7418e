using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Imports;
using Helsefellesskap.Modules.Kpi.Loads;
using Helsefellesskap.Modules.Kpi.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Helsefellesskap.Modules.Kpi.Targets;

/// <summary>Adds the targets of a file as versions; what holds already as it stands in the file is not added again, and nothing is ever taken away.</summary>
internal sealed class TargetLoad(ImportRun run, IReadOnlyDictionary<TargetKey, Target> targets)
{
    public async Task<ImportOutcome> FinishAsync(string sha256, CancellationToken cancellationToken)
    {
        await run.Connection.Sql("SELECT pg_advisory_xact_lock(hashtext('kpi.loads'), hashtext(@kind))", ("kind", TargetKind.Name)).ExecuteAsync(cancellationToken);
        await using var kpi = new KpiDbContext(new DbContextOptionsBuilder<KpiDbContext>().UseNpgsql(run.Connection).Options);
        // The run's transaction is the only one.
        kpi.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        var codes = targets.Keys.Select(key => key.Indicator).Distinct().ToArray();
        var held = (await kpi.Targets.AsNoTracking().Where(target => codes.Contains(target.Indicator) && target.AcceptedAt != null).ToListAsync(cancellationToken))
            .GroupBy(TargetKey.Of)
            .ToDictionary(versions => versions.Key, versions => versions.MaxBy(version => version.AcceptedAt)!);
        var added = targets.Where(target => !held.TryGetValue(target.Key, out var same) || !same.SaysTheSame(target.Value)).Select(target => target.Value).ToArray();
        var months = targets.Keys.Select(key => Month.Of(key.From)).ToArray();
        var outcome = new ImportOutcome(null, targets.Keys.Count(held.ContainsKey), 0, months.Min(), months.Max());
        if (added.Length == 0) return outcome with { ImportId = await LatestAsync(kpi, cancellationToken), IsUnchanged = true };

        var id = await run.Connection.Sql("SELECT nextval('kpi.load_ids')::int").ScalarAsync<int>(cancellationToken);
        kpi.Targets.AddRange(added);
        kpi.Loads.Add(Load(id, sha256, outcome));
        await kpi.SaveChangesAsync(cancellationToken);
        return outcome with { ImportId = id };
    }

    Load Load(int id, string sha256, ImportOutcome outcome) => new()
    {
        Id = id,
        Kind = TargetKind.Name,
        Party = run.Request.Sender.Party,
        Who = run.Request.Sender.Who,
        FileName = run.Request.FileName,
        Sha256 = sha256,
        LoadedAt = run.Clock.GetUtcNow(),
        From = outcome.From!.Value,
        To = outcome.To!.Value,
        Scope = [.. targets.Keys.Select(key => key.Organisation?.Value).OfType<string>().Distinct()],
        Rows = targets.Count,
        Replaced = outcome.Replaced,
        Removed = 0,
        Settled = true,
    };

    static Task<int?> LatestAsync(KpiDbContext kpi, CancellationToken cancellationToken) =>
        kpi.Loads.Where(load => load.Kind == TargetKind.Name).MaxAsync(load => (int?)load.Id, cancellationToken);
}
