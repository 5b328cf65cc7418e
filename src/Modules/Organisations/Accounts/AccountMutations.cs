using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Modules.Organisations.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Helsefellesskap.Modules.Organisations.Accounts;

/// <summary>Something that was made together with a secret that is shown this once.</summary>
[GraphQLDescription("A person's account and a link by which its holder chooses a password, once and within a day.")]
sealed record AccountWithLink(
    [property: GraphQLDescription("The account.")] AccountView Account,
    [property: GraphQLDescription("A path at this program's address. Whoever has it can sign in as the account.")] string PasswordLink);

[MutationType]
[Authorize("accounts.manage")]
static class AccountMutations
{
    [Error<EmailTakenException>]
    [GraphQLDescription("Makes an account for a person, without roles as yet.")]
    public static async Task<AccountWithLink> CreatePerson(string name, string email, AccountBook book, Passwords passwords)
    {
        var account = await book.AddPersonAsync(name, email);
        return new AccountWithLink(ViewOf(account), await passwords.MakeLinkAsync(account));
    }

    [GraphQLDescription("Makes an account for a program, without roles and keys as yet.")]
    public static async Task<AccountView> CreateService(string name, AccountBook book) => ViewOf(await book.AddServiceAsync(name));

    [Error<AccountNotFoundException>]
    [GraphQLDescription("Makes a new link for choosing a password, as for somebody who forgot it. The old password works until the link is used.")]
    public static async Task<AccountWithLink> ResetPassword([ID] Guid accountId, OrganisationsDbContext database, Passwords passwords, CancellationToken cancellationToken)
    {
        var account = await PersonAsync(database, accountId, cancellationToken);
        return new AccountWithLink(ViewOf(account), await passwords.MakeLinkAsync(account));
    }

    [Error<AccountNotFoundException>]
    [GraphQLDescription("Takes the second factor off, as for somebody who lost the telephone.")]
    public static async Task<AccountView> ResetTwoFactor([ID] Guid accountId, OrganisationsDbContext database, UserManager<Account> accounts, CancellationToken cancellationToken)
    {
        var account = await PersonAsync(database, accountId, cancellationToken);
        await accounts.SetTwoFactorEnabledAsync(account, false);
        await accounts.ResetAuthenticatorKeyAsync(account);
        return ViewOf(account);
    }

    [Error<AccountNotFoundException>]
    [Error<LastAdministratorException>]
    [GraphQLDescription("Closes the account and ends its sessions. It keeps its place in the audit log and is never opened again.")]
    public static async Task<AccountView> CloseAccount([ID] Guid accountId, OrganisationsDbContext database, AccountBook book, CancellationToken cancellationToken)
    {
        var account = await database.Set<Account>().SingleOrDefaultAsync(account => account.Id == accountId, cancellationToken) ?? throw new AccountNotFoundException();
        await book.CloseAsync(account, cancellationToken);
        return ViewOf(account);
    }

    [Error<AccountNotFoundException>]
    [GraphQLDescription("Ends every session of the account, on every device.")]
    public static async Task<AccountView> SignOutEverywhere([ID] Guid accountId, OrganisationsDbContext database, Sessions sessions, CancellationToken cancellationToken)
    {
        var account = await PersonAsync(database, accountId, cancellationToken);
        await sessions.EndAllAsync(account.Id, cancellationToken);
        return ViewOf(account);
    }

    static async Task<Account> PersonAsync(OrganisationsDbContext database, Guid id, CancellationToken cancellationToken) =>
        await database.Set<Account>().SingleOrDefaultAsync(account => account.Id == id && account.Kind == AccountKind.Person && account.ClosedAt == null, cancellationToken)
        ?? throw new AccountNotFoundException();

    static AccountView ViewOf(Account account) => AccountView.Of(new[] { account }.AsQueryable()).Single();
}
