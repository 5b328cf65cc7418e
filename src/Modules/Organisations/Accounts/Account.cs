using Microsoft.AspNetCore.Identity;

namespace Helsefellesskap.Modules.Organisations.Accounts;

/// <summary>Somebody or something that can sign in. What it may do is said by its roles alone.</summary>
sealed class Account : IdentityUser<Guid>
{
    public required string Name { get; set; }

    public AccountKind Kind { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Set where the account is closed: it keeps its traces in the audit log, and nobody can sign in with it.</summary>
    public DateTimeOffset? ClosedAt { get; set; }
}

/// <summary>How an account signs in.</summary>
enum AccountKind
{
    /// <summary>With e-mail address and password, and a second factor where it is set up.</summary>
    Person,

    /// <summary>A person or service that an OpenID Connect provider vouches for.</summary>
    External,

    /// <summary>A program, with a key.</summary>
    Service,
}
