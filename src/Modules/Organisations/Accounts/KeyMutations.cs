using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Modules.Organisations.Access;
using Helsefellesskap.Modules.Organisations.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Helsefellesskap.Modules.Organisations.Accounts;

/// <summary>A key together with its secret, which is shown this once.</summary>
[GraphQLDescription("A new key and its secret.")]
sealed record KeyWithSecret(
    [property: GraphQLDescription("The key.")] IntegratorKey Key,
    [property: GraphQLDescription("What the program sends as bearer token. It is kept nowhere and cannot be shown again.")] string Secret);

[MutationType]
[Authorize("accounts.manage")]
static class KeyMutations
{
    /// <summary>A key that nobody renews is a key that nobody knows of.</summary>
    static readonly TimeSpan LongestLife = TimeSpan.FromDays(366);

    [Error<KeyRefusedException>]
    [GraphQLDescription("Makes a key for a service. Scopes are rules of the access matrix; without any the key allows all that the service's roles do.")]
    public static async Task<KeyWithSecret> CreateKey(
        [ID] Guid accountId, string[]? scopes, DateTimeOffset expiresAt,
        OrganisationsDbContext database, AccountBook book, AccessMatrix matrix, TimeProvider clock, CancellationToken cancellationToken)
    {
        var isService = await database.Set<Account>().AnyAsync(account => account.Id == accountId && account.Kind == AccountKind.Service && account.ClosedAt == null, cancellationToken);
        var now = clock.GetUtcNow();
        if (!isService || expiresAt <= now || expiresAt > now + LongestLife || scopes?.All(matrix.Has) == false) throw new KeyRefusedException();
        var (key, secret) = book.AddKey(accountId, scopes ?? [], expiresAt.ToUniversalTime());
        await database.SaveChangesAsync(cancellationToken);
        return new KeyWithSecret(key, secret);
    }

    [Error<IntegratorKeyNotFoundException>]
    [GraphQLDescription("Makes the key worthless at once.")]
    public static async Task<IntegratorKey> RevokeKey([ID] Guid keyId, OrganisationsDbContext database, TimeProvider clock, CancellationToken cancellationToken)
    {
        var key = await database.Set<IntegratorKey>().SingleOrDefaultAsync(key => key.Id == keyId, cancellationToken) ?? throw new IntegratorKeyNotFoundException();
        key.RevokedAt ??= clock.GetUtcNow();
        await database.SaveChangesAsync(cancellationToken);
        return key;
    }
}
