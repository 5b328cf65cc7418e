using Helsefellesskap.Modules.Organisations.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.Modules.Organisations.Contracts;

/// <summary>The daily rates of the years, as the fellowship's own file of organisations gave them (<c>ukpDailyRate</c>).</summary>
public sealed class UkpDailyRates
{
    readonly IServiceScopeFactory scopes;

    internal UkpDailyRates(IServiceScopeFactory scopes) => this.scopes = scopes;

    /// <summary>In the order of their years; none where the file has none.</summary>
    public async Task<IReadOnlyList<UkpDailyRate>> GetAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OrganisationsDbContext>().UkpDailyRates.AsNoTracking().OrderBy(rate => rate.Year).ToListAsync(cancellationToken);
    }
}
