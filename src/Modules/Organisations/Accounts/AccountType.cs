using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Modules.Organisations.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Helsefellesskap.Modules.Organisations.Accounts;

[ObjectType<AccountView>]
[Authorize("accounts.manage")]
static class AccountType
{
    [GraphQLDescription("All roles of the account, those that are over among them.")]
    [ListSize(AssumedSize = 5)]
    public static async Task<AccountRole[]> Roles([Parent] AccountView account, IDataLoader<Guid, AccountRole[]> roles, CancellationToken cancellationToken) =>
        await roles.LoadAsync(account.Id, cancellationToken) ?? [];

    [GraphQLDescription("The keys of a service, those that were revoked among them.")]
    [ListSize(AssumedSize = 5)]
    public static async Task<IntegratorKey[]> Keys([Parent] AccountView account, IDataLoader<Guid, IntegratorKey[]> keys, CancellationToken cancellationToken) =>
        await keys.LoadAsync(account.Id, cancellationToken) ?? [];

    [DataLoader]
    public static async Task<ILookup<Guid, AccountRole>> RolesOf(IReadOnlyList<Guid> accounts, OrganisationsDbContext database, CancellationToken cancellationToken) =>
        (await database.Set<AccountRole>().AsNoTracking().Where(role => accounts.Contains(role.AccountId)).OrderBy(role => role.From).ToListAsync(cancellationToken))
        .ToLookup(role => role.AccountId);

    [DataLoader]
    public static async Task<ILookup<Guid, IntegratorKey>> KeysOf(IReadOnlyList<Guid> accounts, OrganisationsDbContext database, CancellationToken cancellationToken) =>
        (await database.Set<IntegratorKey>().AsNoTracking().Where(key => accounts.Contains(key.AccountId)).OrderBy(key => key.CreatedAt).ToListAsync(cancellationToken))
        .ToLookup(key => key.AccountId);
}
