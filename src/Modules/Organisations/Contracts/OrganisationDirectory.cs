using Helsefellesskap.Modules.Organisations.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.Modules.Organisations.Contracts;

/// <summary>Who takes part, for other modules: answered from memory, and at most a minute old.</summary>
public sealed class OrganisationDirectory
{
    static readonly TimeSpan Age = TimeSpan.FromMinutes(1);

    readonly IServiceScopeFactory scopes;
    readonly TimeProvider clock;
    (OrganisationList List, DateTimeOffset Until)? current;

    internal OrganisationDirectory(IServiceScopeFactory scopes, TimeProvider clock)
    {
        this.scopes = scopes;
        this.clock = clock;
    }

    /// <summary>All organisations, those that have left among them.</summary>
    public async ValueTask<OrganisationList> GetAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (current is { } known && now < known.Until) return known.List;
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<OrganisationsDbContext>();
        var list = new OrganisationList(await database.Organisations.AsNoTracking().ToListAsync(cancellationToken));
        current = (list, now + Age);
        return list;
    }
}
