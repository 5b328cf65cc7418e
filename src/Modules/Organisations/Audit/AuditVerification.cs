using Helsefellesskap.Modules.Organisations.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Helsefellesskap.Modules.Organisations.Audit;

/// <summary>Computes the whole chain anew and compares. Whoever calls may read the audit log, or acts as the program.</summary>
sealed class AuditVerification(OrganisationsDbContext context, TimeProvider clock)
{
    static readonly TimeSpan SealedWithin = TimeSpan.FromMinutes(1);

    public async Task<AuditReport> VerifyAsync(CancellationToken cancellationToken)
    {
        var faults = new List<AuditFault>();
        var (before, count) = (AuditChain.Beginning, 0);
        AuditSeal? previous = null;
        var links =
            from seal in context.Set<AuditSeal>().AsNoTracking()
            join entry in context.Set<AuditEvent>().AsNoTracking() on seal.EventId equals entry.Id into entries
            from entry in entries.DefaultIfEmpty()
            orderby seal.Day, seal.Number
            select new { seal, entry };
        await foreach (var link in links.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var (seal, entry) = (link.seal, link.entry);
            var expected = previous?.Day == seal.Day ? previous.Number + 1 : 1;
            if (seal.Number != expected) faults.Add(new(seal.Day, seal.Number, seal.EventId, $"links {expected} to {seal.Number - 1} are missing"));
            if (entry is null) faults.Add(new(seal.Day, seal.Number, seal.EventId, "the event was removed"));
            else if (!AuditChain.Hash(before, entry).AsSpan().SequenceEqual(seal.Hash)) faults.Add(new(seal.Day, seal.Number, seal.EventId, "the event or its link was changed"));
            // Go on from the link as it stands, so that one tampered row is one fault.
            (before, previous, count) = (seal.Hash, seal, count + 1);
        }
        faults.AddRange(await OutsideTheChainAsync(cancellationToken));
        return new AuditReport(count, previous is null ? "" : $"{previous.Day:yyyy-MM-dd} {previous.Number} {Convert.ToHexStringLower(previous.Hash)}", faults);
    }

    async Task<IEnumerable<AuditFault>> OutsideTheChainAsync(CancellationToken cancellationToken)
    {
        var limit = clock.GetUtcNow() - SealedWithin;
        var ids = await context.Set<AuditEvent>().Where(entry => entry.At < limit && !context.Set<AuditSeal>().Any(seal => seal.EventId == entry.Id))
            .OrderBy(entry => entry.Id).Select(entry => entry.Id).ToListAsync(cancellationToken);
        return ids.Select(id => new AuditFault(null, null, id, "the event is not in the chain"));
    }
}
