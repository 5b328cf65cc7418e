using Helsefellesskap.Modules.Kpi.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Helsefellesskap.Modules.Kpi.Indicators;

/// <summary>All indicators as they are defined now, read once for a request.</summary>
internal sealed class IndicatorBook(IDbContextFactory<KpiDbContext> databases)
{
    readonly Lock gate = new();
    Task<IReadOnlyList<Indicator>>? all;

    /// <summary>In the order of their codes.</summary>
    public Task<IReadOnlyList<Indicator>> AllAsync(CancellationToken cancellationToken)
    {
        lock (gate) return all ??= ReadAsync(cancellationToken);
    }

    public async Task<Indicator?> FindAsync(string code, CancellationToken cancellationToken) =>
        (await AllAsync(cancellationToken)).FirstOrDefault(indicator => indicator.Code == code);

    async Task<IReadOnlyList<Indicator>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var kpi = await databases.CreateDbContextAsync(cancellationToken);
        var versions = await kpi.IndicatorDefinitions.AsNoTracking().ToListAsync(cancellationToken);
        return [.. versions.GroupBy(version => version.Code).Select(versions => versions.MaxBy(version => version.Version)!).OrderBy(indicator => indicator.Code, StringComparer.Ordinal)];
    }
}
