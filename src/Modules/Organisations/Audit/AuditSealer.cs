using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Organisations.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Helsefellesskap.Modules.Organisations.Audit;

/// <summary>
/// Chains committed events, a batch a second. Chaining each event as it is written would make every transaction of the program wait for every other
/// (docs/decisions/audit-chain.md).
/// </summary>
sealed class AuditSealer(IServiceScopeFactory scopes, TimeProvider clock, ILogger<AuditSealer> logger) : BackgroundService
{
    const int Batch = 500;

    // One node at a time; any number that nobody else locks in this database will do.
    const long LockNumber = 0x6175646974;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await TrySealAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Nothing failed. Where the program could not start, as on a port that is taken, the host would take it for a failure and tell of it first.
        }
    }

    async Task TrySealAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await SealAsync(cancellationToken) == Batch) { }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogError(e, "The audit log could not be sealed; the next attempt is in a second.");
        }
    }

    /// <summary>Seals what is committed and unsealed, at most a batch; returns how many.</summary>
    public async Task<int> SealAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var program = scope.ServiceProvider.GetRequiredService<CurrentViewer>().ActAsProgram();
        var context = scope.ServiceProvider.GetRequiredService<OrganisationsDbContext>();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({LockNumber})", cancellationToken);
        var events = await context.Set<AuditEvent>()
            .FromSql($"select e.* from organisations.audit_events e join organisations.audit_unsealed u on u.event_id = e.id order by e.id limit {Batch}")
            .AsNoTracking().ToListAsync(cancellationToken);
        if (events.Count == 0) return 0;

        await AddSealsAsync(context, events, cancellationToken);
        var ids = events.Select(entry => entry.Id).ToArray();
        await context.Database.ExecuteSqlAsync($"delete from organisations.audit_unsealed where event_id = any ({ids})", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return events.Count;
    }

    async Task AddSealsAsync(OrganisationsDbContext context, List<AuditEvent> events, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var last = await context.Set<AuditSeal>().AsNoTracking().OrderByDescending(seal => seal.Day).ThenByDescending(seal => seal.Number).FirstOrDefaultAsync(cancellationToken);
        // A clock that was set back must not begin a day that is over.
        var day = last is { } sealedLast && sealedLast.Day > today ? sealedLast.Day : today;
        var number = last?.Day == day ? last.Number : 0;
        var hash = last?.Hash ?? AuditChain.Beginning;
        foreach (var entry in events)
        {
            hash = AuditChain.Hash(hash, entry);
            context.Add(new AuditSeal { Day = day, Number = ++number, EventId = entry.Id, Hash = hash });
        }
        await context.SaveChangesAsync(cancellationToken);
    }
}
