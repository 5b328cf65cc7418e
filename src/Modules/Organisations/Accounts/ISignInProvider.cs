using Microsoft.AspNetCore.Http;

namespace Helsefellesskap.Modules.Organisations.Accounts;

/// <summary>Somebody else who vouches for people; there is one where an OpenID Connect provider is configured.</summary>
interface ISignInProvider
{
    /// <summary>What people call it: "HelseID".</summary>
    string Name { get; }

    /// <summary>Where, here, signing in there begins.</summary>
    string Address { get; }

    /// <summary>Where a browser goes to be signed out there too; null where the provider has no such address, or cannot be asked.</summary>
    Task<string?> SignOutAddressAsync(HttpContext http, CancellationToken cancellationToken);
}
