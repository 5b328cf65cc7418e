using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Organisations.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Helsefellesskap.Modules.Organisations.Accounts;

/// <summary>Makes accounts and gives them roles. Whoever calls may manage accounts, or acts as the program; PostgreSQL sees to it.</summary>
sealed class AccountBook(OrganisationsDbContext context, UserManager<Account> accounts, TimeProvider clock)
{
    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Oslo).DateTime);

    static TimeZoneInfo Oslo { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    /// <summary>A person without a password as yet.</summary>
    /// <exception cref="EmailTakenException">Another account has the address.</exception>
    public Task<Account> AddPersonAsync(string name, string email) => AddAsync(new Account
    {
        Id = Guid.CreateVersion7(),
        Name = name,
        Kind = AccountKind.Person,
        UserName = email,
        Email = email,
        EmailConfirmed = true,
        CreatedAt = clock.GetUtcNow(),
    });

    /// <summary>A program; it signs in with keys.</summary>
    public Task<Account> AddServiceAsync(string name) => AddNamelessAsync(name, AccountKind.Service);

    /// <summary>Somebody whom a provider vouches for.</summary>
    public Task<Account> AddExternalAsync(string name) => AddNamelessAsync(name, AccountKind.External);

    public AccountRole AddRole(Guid account, Role role, OrganisationCode? organisation, DateOnly? from = null, DateOnly? until = null)
    {
        var held = new AccountRole { AccountId = account, Role = role, Organisation = organisation, From = from ?? Today, Until = until };
        context.Add(held);
        return held;
    }

    /// <summary>Makes a key for a service; the secret is returned once and kept nowhere.</summary>
    public (IntegratorKey Key, string Secret) AddKey(Guid account, string[] scopes, DateTimeOffset expiresAt)
    {
        var secret = Secrets.Make(Secrets.KeyPrefix);
        var key = new IntegratorKey
        {
            AccountId = account,
            SecretHash = Secrets.Hash(secret),
            Prefix = secret[..12],
            Scopes = scopes,
            CreatedAt = clock.GetUtcNow(),
            ExpiresAt = expiresAt,
        };
        context.Add(key);
        return (key, secret);
    }

    /// <exception cref="LastAdministratorException">Nobody else could manage accounts.</exception>
    public async Task CloseAsync(Account account, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        account.ClosedAt ??= clock.GetUtcNow();
        await context.SaveChangesAsync(cancellationToken);
        await context.Set<Session>().Where(session => session.AccountId == account.Id).ExecuteDeleteAsync(cancellationToken);
        await RequireAdministratorAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Ends the role after the day; without one it is gone at once, and the audit log alone remembers it.</summary>
    /// <exception cref="LastAdministratorException">Nobody else could manage accounts.</exception>
    public async Task EndRoleAsync(AccountRole role, DateOnly? lastDay, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        role.Until = lastDay;
        if (lastDay is null) context.Remove(role);
        await context.SaveChangesAsync(cancellationToken);
        await RequireAdministratorAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Somebody must be left who can manage accounts, today and for good.</summary>
    async Task RequireAdministratorAsync(CancellationToken cancellationToken)
    {
        var today = Today;
        var administrators =
            from role in context.Set<AccountRole>()
            join account in context.Set<Account>() on role.AccountId equals account.Id
            where role.Role == Role.Administrator && account.ClosedAt == null && role.From <= today && role.Until == null
            select role;
        if (!await administrators.AnyAsync(cancellationToken)) throw new LastAdministratorException();
    }

    /// <summary>Without an address nobody can try a password.</summary>
    Task<Account> AddNamelessAsync(string name, AccountKind kind)
    {
        var id = Guid.CreateVersion7();
        return AddAsync(new Account { Id = id, Name = name, Kind = kind, UserName = id.ToString(), CreatedAt = clock.GetUtcNow() });
    }

    async Task<Account> AddAsync(Account account)
    {
        var result = await accounts.CreateAsync(account);
        return result.Succeeded ? account : throw new EmailTakenException();
    }
}
