namespace Helsefellesskap.Modules.Organisations.Accounts;

/// <summary>
/// A sign-in that has not ended. A browser's cookie and a script's bearer token both carry its secret, of which only the hash is kept: signing out deletes the
/// row, and every copy of the secret is dead.
/// </summary>
sealed class Session
{
    public required byte[] SecretHash { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
