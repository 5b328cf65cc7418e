using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Organisations.Oidc;

/// <summary>The configuration's section "Oidc": one OpenID Connect provider, such as HelseID, Entra ID, Keycloak or Duende IdentityServer.</summary>
sealed class OidcOptions
{
    public const string Section = "Oidc";

    /// <summary>The provider's address; without it there is no provider.</summary>
    public string? Authority { get; set; }

    /// <summary>What the sign-in page calls it; the authority's host name where unset.</summary>
    public string? DisplayName { get; set; }

    public string ClientId { get; set; } = "";

    /// <summary>A file with the client's private key as JSON Web Key (EC P-256 or RSA), whose public half the provider knows. Never a shared secret.</summary>
    public string PrivateKeyFile { get; set; } = "";

    public string[] Scopes { get; set; } = ["openid", "profile"];

    /// <summary>What an access token must be meant for, to open this program's API; without it no token of the provider does.</summary>
    public string? ApiAudience { get; set; }

    /// <summary>How tokens may be signed.</summary>
    public string[] Algorithms { get; set; } = ["ES256", "PS256"];

    public OidcClaims Claims { get; set; } = new();

    public bool IsConfigured => !string.IsNullOrEmpty(Authority);
}

/// <summary>Which claims say what, and which of the provider's values are which of ours. What is not mapped gives nothing.</summary>
sealed class OidcClaims
{
    public string Name { get; set; } = "name";

    public string Roles { get; set; } = "roles";

    public string Organisation { get; set; } = "organisation";

    /// <summary>The provider's value to our role.</summary>
    public Dictionary<string, Role> RoleValues { get; set; } = [];

    /// <summary>The provider's value, such as an organisation number, to our organisation's code.</summary>
    public Dictionary<string, string> OrganisationValues { get; set; } = [];
}
