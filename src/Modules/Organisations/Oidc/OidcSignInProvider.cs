using Helsefellesskap.Modules.Organisations.Accounts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Helsefellesskap.Modules.Organisations.Oidc;

/// <summary>The provider as the sign-in page shows it, and the way out of it (RP-Initiated Logout 1.0).</summary>
sealed class OidcSignInProvider(OidcProvider provider, IOptions<OidcOptions> options, ILogger<OidcSignInProvider> logger) : ISignInProvider
{
    public string Name => options.Value.DisplayName is { Length: > 0 } name ? name : new Uri(options.Value.Authority!).Host;

    public string Address => OidcEndpoints.Begin;

    public async Task<string?> SignOutAddressAsync(HttpContext http, CancellationToken cancellationToken)
    {
        try
        {
            var description = await provider.DescribeAsync(cancellationToken);
            if (string.IsNullOrEmpty(description.EndSessionEndpoint)) return null;
            // By the client's name and not by an id_token_hint: the browser never holds a token.
            return QueryHelpers.AddQueryString(description.EndSessionEndpoint, new Dictionary<string, string?>
            {
                ["client_id"] = options.Value.ClientId,
                ["post_logout_redirect_uri"] = $"{http.Request.Scheme}://{http.Request.Host}/",
            });
        }
        catch (InvalidOperationException fault)
        {
            logger.LogWarning(fault, "The provider could not be asked where its sessions end.");
            return null;
        }
    }
}
