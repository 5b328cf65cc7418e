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
    [GraphQLDescription("All accounts, the oldest first.")]
    public static IQueryable<AccountView> Accounts(OrganisationsDbContext database) =>
        AccountView.Of(database.Set<Account>().AsNoTracking().OrderBy(account => account.CreatedAt).ThenBy(account => account.Id));

    [Authorize("accounts.manage")]
    [GraphQLDescription("The account; null where there is none.")]
    public static Task<AccountView?> Account([ID] Guid id, OrganisationsDbContext database, CancellationToken cancellationToken) =>
        AccountView.Of(database.Set<Account>().AsNoTracking().Where(account => account.Id == id)).SingleOrDefaultAsync(cancellationToken);
}
