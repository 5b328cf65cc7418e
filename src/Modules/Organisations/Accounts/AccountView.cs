using Helsefellesskap.GraphQL.Types.Annotations;

namespace Helsefellesskap.Modules.Organisations.Accounts;

/// <summary>An account as the administrator sees it. The entity holds the password's hash and more that must never be a field by accident.</summary>
[GraphQLName("Account")]
[GraphQLDescription("Somebody or something that can sign in. What it may do is said by its roles alone.")]
sealed record AccountView
{
    [ID]
    [GraphQLDescription("Names the account for good.")]
    public Guid Id { get; init; }

    [GraphQLDescription("What the account is called.")]
    public required string Name { get; init; }

    [GraphQLDescription("The address that a person signs in with; null for others.")]
    public string? Email { get; init; }

    [GraphQLDescription("How it signs in.")]
    public AccountKind Kind { get; init; }

    [GraphQLDescription("When the account was made.")]
    public DateTimeOffset CreatedAt { get; init; }

    [GraphQLDescription("When it was closed; null where it is open.")]
    public DateTimeOffset? ClosedAt { get; init; }

    [GraphQLDescription("Whether a second factor is asked for.")]
    public bool TwoFactorEnabled { get; init; }

    [GraphQLDescription("Until when nobody can sign in, after too many wrong passwords; null or past where it is not locked.")]
    public DateTimeOffset? LockedUntil { get; init; }

    internal static IQueryable<AccountView> Of(IQueryable<Account> accounts) => accounts.Select(account => new AccountView
    {
        Id = account.Id,
        Name = account.Name,
        Email = account.Email,
        Kind = account.Kind,
        CreatedAt = account.CreatedAt,
        ClosedAt = account.ClosedAt,
        TwoFactorEnabled = account.TwoFactorEnabled,
        LockedUntil = account.LockoutEnd,
    });
}
