using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Organisations.Contracts;
using Helsefellesskap.Modules.Organisations.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Helsefellesskap.Modules.Organisations.Accounts;

/// <summary>Giving and ending roles. Both count from the next request, in open sessions too.</summary>
[MutationType]
[Authorize("accounts.manage")]
static class RoleMutations
{
    [Error<AccountNotFoundException>]
    [Error<RoleOrganisationException>]
    [Error<RolePeriodException>]
    [GraphQLDescription("Gives the account a role: from today, or the given day, until the given day, included, or without end.")]
    public static async Task<AccountRole> GiveRole(
        [ID] Guid accountId, Role role, string? organisation, DateOnly? from, DateOnly? until,
        OrganisationsDbContext database, AccountBook book, OrganisationDirectory directory, CancellationToken cancellationToken)
    {
        if (!await database.Set<Account>().AnyAsync(account => account.Id == accountId && account.ClosedAt == null, cancellationToken)) throw new AccountNotFoundException();
        var code = await CodeAsync(role, organisation, directory, cancellationToken);
        if (until < (from ?? book.Today)) throw new RolePeriodException();
        var given = book.AddRole(accountId, role, code, from, until);
        await database.SaveChangesAsync(cancellationToken);
        return given;
    }

    [Error<AccountNotFoundException>]
    [Error<LastAdministratorException>]
    [Error<RolePeriodException>]
    [GraphQLDescription("Ends a role after the given day, or takes it away at once where no day is given.")]
    public static async Task<AccountRole> EndRole([ID] Guid roleId, DateOnly? lastDay, OrganisationsDbContext database, AccountBook book, CancellationToken cancellationToken)
    {
        var role = await database.Set<AccountRole>().SingleOrDefaultAsync(role => role.Id == roleId, cancellationToken) ?? throw new AccountNotFoundException();
        if (lastDay < role.From) throw new RolePeriodException();
        await book.EndRoleAsync(role, lastDay, cancellationToken);
        return role;
    }

    static async Task<OrganisationCode?> CodeAsync(Role role, string? organisation, OrganisationDirectory directory, CancellationToken cancellationToken)
    {
        if ((organisation is not null) != AccountRole.NeedsOrganisation(role)) throw new RoleOrganisationException();
        if (organisation is null) return null;
        var known = OrganisationCode.IsValid(organisation) ? (await directory.GetAsync(cancellationToken)).Find(new OrganisationCode(organisation)) : null;
        return known?.Code ?? throw new RoleOrganisationException();
    }
}
