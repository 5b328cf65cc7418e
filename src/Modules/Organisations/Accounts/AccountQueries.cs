using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Organisations.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Helsefellesskap.Modules.Organisations.Accounts;

[QueryType]
static class AccountQueries
{
    [Authorize]
    [GraphQLDescription("Who asks.")]
    public static Viewer Me(Viewer viewer) => viewer;

    [Authorize("accounts.manage")]
    [UsePaging, UseFiltering, UseSorting]
    [GraphQLDescription("All accounts, the oldest first. That they were read is written down.")]
    public static async Task<IQueryable<AccountView>> Accounts(OrganisationsDbContext database, CancellationToken cancellationToken)
    {
        await database.WriteAuditAsync("read", "account", "*", cancellationToken: cancellationToken);
        return AccountView.Of(database.Set<Account>().AsNoTracking()).OrderBy(account => account.CreatedAt).ThenBy(account => account.Id);
    }

    [Authorize("accounts.manage")]
    [GraphQLDescription("The account; null where there is none. That it was read is written down.")]
    public static async Task<AccountView?> Account([ID] Guid id, OrganisationsDbContext database, CancellationToken cancellationToken)
    {
        await database.WriteAuditAsync("read", "account", id.ToString(), cancellationToken: cancellationToken);
        return await AccountView.Of(database.Set<Account>().AsNoTracking().Where(account => account.Id == id)).SingleOrDefaultAsync(cancellationToken);
    }
}
