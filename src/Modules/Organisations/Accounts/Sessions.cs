using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Organisations.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Helsefellesskap.Modules.Organisations.Accounts;

/// <summary>Begins and ends sessions. Whoever calls acts as the program, or ends sessions of its own.</summary>
sealed class Sessions(OrganisationsDbContext context, TimeProvider clock, IOptions<AccountOptions> options)
{
    public TimeSpan Lifetime => options.Value.SessionLifetime;

    /// <summary>The secret of a new session, which is kept nowhere else.</summary>
    public async Task<string> BeginAsync(Guid account, CancellationToken cancellationToken)
    {
        var (secret, now) = (Secrets.Make(Secrets.SessionPrefix), clock.GetUtcNow());
        context.Add(new Session { SecretHash = Secrets.Hash(secret), AccountId = account, StartedAt = now, ExpiresAt = now + Lifetime });
        await context.SaveChangesAsync(cancellationToken);
        // Signing in is when others' ended sessions are swept away: often enough, and no job is needed.
        await context.Set<Session>().Where(session => session.ExpiresAt < now).ExecuteDeleteAsync(cancellationToken);
        return secret;
    }

    /// <summary>Whose session it was; null where there was none.</summary>
    public async Task<Account?> EndAsync(string secret, CancellationToken cancellationToken)
    {
        var hash = Secrets.Hash(secret);
        var sessions = context.Set<Session>().Where(session => session.SecretHash == hash);
        var account = await sessions.Join(context.Set<Account>(), session => session.AccountId, account => account.Id, (_, account) => account)
            .AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        await sessions.ExecuteDeleteAsync(cancellationToken);
        if (account is not null) await context.WriteAuditAsync("sign-out", "account", account.Id.ToString(), cancellationToken: cancellationToken);
        return account;
    }

    /// <summary>Ends every session of the account, on every device.</summary>
    public Task EndAllAsync(Guid account, CancellationToken cancellationToken) =>
        context.Set<Session>().Where(session => session.AccountId == account).ExecuteDeleteAsync(cancellationToken);
}
