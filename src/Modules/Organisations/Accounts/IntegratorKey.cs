using Helsefellesskap.GraphQL.Types.Annotations;

namespace Helsefellesskap.Modules.Organisations.Accounts;

/// <summary>
/// What a program signs in with. Shown once, when it is made; only its hash is kept. A key allows at most what its account's roles allow, and of that only its
/// scopes.
/// </summary>
[GraphQLDescription("What a program signs in with; its secret is shown once, when it is made.")]
sealed class IntegratorKey
{
    [ID]
    [GraphQLDescription("Names the key, for revoking it.")]
    public Guid Id { get; init; } = Guid.CreateVersion7();

    [GraphQLIgnore]
    public required Guid AccountId { get; init; }

    [GraphQLIgnore]
    public required byte[] SecretHash { get; init; }

    /// <summary>The key's first characters, by which its holder can tell which one it is.</summary>
    public required string Prefix { get; init; }

    /// <summary>Rules of the access matrix; none means all that the account's roles allow.</summary>
    public required string[] Scopes { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it stops working.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was revoked; null where it was not.</summary>
    public DateTimeOffset? RevokedAt { get; set; }
}
