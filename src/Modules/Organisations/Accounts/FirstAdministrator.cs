using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Organisations.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Helsefellesskap.Modules.Organisations.Accounts;

/// <summary>Lets the first administrator in: an account without a password, and a link to choose one, until somebody has.</summary>
sealed class FirstAdministrator(
    OrganisationsDbContext context, AccountBook book, UserManager<Account> accounts, Passwords passwords, CurrentViewer current, IOptions<AccountOptions> options)
{
    /// <summary>The link to print; null where an administrator can sign in already, or signs in elsewhere.</summary>
    public async Task<string?> SeedAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.Passwords) return null;
        using var program = current.ActAsProgram();
        var administrators =
            from account in context.Set<Account>()
            join role in context.Set<AccountRole>() on account.Id equals role.AccountId
            where role.Role == Role.Administrator && account.PasswordHash != null && account.ClosedAt == null
            select account;
        if (await administrators.AnyAsync(cancellationToken)) return null;

        var email = options.Value.FirstAdministrator;
        if (await accounts.FindByEmailAsync(email) is not { } first)
        {
            first = await book.AddPersonAsync(Kernel.Texts.Catalogue.Text("account.firstAdministrator"), email);
            book.AddRole(first.Id, Role.Administrator, organisation: null);
            await context.SaveChangesAsync(cancellationToken);
        }
        return await passwords.MakeLinkAsync(first);
    }
}
