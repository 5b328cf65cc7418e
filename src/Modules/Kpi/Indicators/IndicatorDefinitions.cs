using Helsefellesskap.Modules.Kpi.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.Modules.Kpi.Indicators;

/// <summary>Reads what the indicators mean now.</summary>
internal sealed class IndicatorDefinitions(IServiceScopeFactory scopes)
{
    /// <summary>The latest version of each, in the order of their codes.</summary>
    public async Task<IReadOnlyList<Indicator>> ReadAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        var versions = await scope.ServiceProvider.GetRequiredService<KpiDbContext>().IndicatorDefinitions.AsNoTracking().ToListAsync();
        return [.. versions.GroupBy(version => version.Code).Select(versions => versions.MaxBy(version => version.Version)!).OrderBy(indicator => indicator.Code, StringComparer.Ordinal)];
    }
}
