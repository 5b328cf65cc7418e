using System.Security.Claims;
using System.Text.Encodings.Web;
using Helsefellesskap.Kernel;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Helsefellesskap.Modules.Organisations.Accounts;

/// <summary>
/// Says who asks. A session's cookie, a session's or key's secret as bearer token, and the access token of an OpenID Connect provider are all the ways in; what is
/// none of them is nobody.
/// </summary>
sealed class ViewerAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, CurrentViewer current, Credentials credentials, IEnumerable<ITokenReader> tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "Viewer";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        current.Address = Context.Connection.RemoteIpAddress?.ToString();
        if (SessionCookie.SecretOf(Request) is not { } secret) return AuthenticateResult.NoResult();
        if (SessionCookie.BearerOf(Request) is null && IsForged(Request)) return AuthenticateResult.Fail("The cookie was sent from another site.");
        if (await ViewerOfAsync(secret, Context.RequestAborted) is not { } viewer) return AuthenticateResult.Fail("The credential is not, or no longer, valid.");
        (current.Viewer, current.KnownAt) = (viewer, TimeProvider.GetUtcNow());
        current.Renew = cancellationToken => ViewerOfAsync(secret, cancellationToken);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, viewer.AccountId.ToString())], Scheme);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme));
    }

    async Task<Viewer?> ViewerOfAsync(string secret, CancellationToken cancellationToken)
    {
        if (secret.StartsWith(Secrets.SessionPrefix, StringComparison.Ordinal) || secret.StartsWith(Secrets.KeyPrefix, StringComparison.Ordinal))
            return await credentials.ViewerOfAsync(secret, cancellationToken);
        foreach (var reader in tokens)
        {
            if (await reader.ViewerOfAsync(secret, cancellationToken) is { } viewer) return viewer;
        }
        return null;
    }

    /// <summary>
    /// Browsers say where a request comes from. SameSite keeps the cookie from other sites already; this keeps it from other origins of the same site too, and
    /// from WebSockets, which no other rule binds.
    /// </summary>
    static bool IsForged(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) && !IsUpgrade(request) || HttpMethods.IsHead(request.Method)) return false;
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site) return site is not ("same-origin" or "none");
        return request.Headers.Origin.ToString() is { Length: > 0 } origin && origin != $"{request.Scheme}://{request.Host}";
    }

    /// <summary>The server's word: whether it is a WebSocket is known to the endpoint alone, which comes after this.</summary>
    static bool IsUpgrade(HttpRequest request) => request.HttpContext.Features.Get<IHttpUpgradeFeature>()?.IsUpgradableRequest is true;
}
