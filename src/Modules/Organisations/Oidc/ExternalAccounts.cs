using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Organisations.Accounts;
using Helsefellesskap.Modules.Organisations.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Helsefellesskap.Modules.Organisations.Oidc;

/// <summary>The accounts of those whom a provider vouches for: made at their first coming, so that they can be closed and have a place in the audit log.</summary>
sealed class ExternalAccounts(OrganisationsDbContext context, AccountBook book)
{
    /// <summary>Null where the account is closed here. Whoever calls acts as the program.</summary>
    public async Task<Account?> FindOrAddAsync(ExternalIdentity identity, CancellationToken cancellationToken)
    {
        var account = await FindAsync(identity, cancellationToken);
        if (account is not null) return account.ClosedAt is null ? account : null;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        account = await book.AddExternalAsync(identity.Name);
        context.Add(new IdentityUserLogin<Guid> { LoginProvider = identity.Issuer, ProviderKey = identity.Subject, UserId = account.Id });
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another request of the same one came first.
            await transaction.RollbackAsync(cancellationToken);
            context.ChangeTracker.Clear();
            return await FindAsync(identity, cancellationToken);
        }
        await transaction.CommitAsync(cancellationToken);
        return account;
    }

    /// <summary>Makes the roles that the provider gave what it says today; those that the administrator gave stay.</summary>
    public async Task SetRolesAsync(Account account, IReadOnlyList<RoleAtOrganisation> roles, CancellationToken cancellationToken)
    {
        var held = await context.Set<AccountRole>().Where(role => role.AccountId == account.Id && role.FromProvider).ToListAsync(cancellationToken);
        context.RemoveRange(held.Where(role => !roles.Contains(new RoleAtOrganisation(role.Role, role.Organisation))));
        foreach (var role in roles.Where(role => !held.Any(had => had.Role == role.Role && had.Organisation == role.Organisation)))
            context.Add(new AccountRole { AccountId = account.Id, Role = role.Role, Organisation = role.Organisation, From = book.Today, FromProvider = true });
        await context.SaveChangesAsync(cancellationToken);
    }

    Task<Account?> FindAsync(ExternalIdentity identity, CancellationToken cancellationToken) =>
        (from login in context.Set<IdentityUserLogin<Guid>>()
         join account in context.Set<Account>() on login.UserId equals account.Id
         where login.LoginProvider == identity.Issuer && login.ProviderKey == identity.Subject
         select account).SingleOrDefaultAsync(cancellationToken);
}
