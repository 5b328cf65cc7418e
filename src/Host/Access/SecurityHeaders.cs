namespace Helsefellesskap.Host.Access;

/// <summary>What every answer tells browsers not to do: run script that is not the program's own file, frame it, guess types, send addresses on.</summary>
static class SecurityHeaders
{
    const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; " +
        "form-action 'self'; frame-ancestors 'none'";

    // The explorer's editor makes its styles as it goes (docs/decisions); no script is any freer there.
    static readonly string ExplorerPolicy = ContentSecurityPolicy
        .Replace("style-src 'self'", "style-src 'self' 'unsafe-inline'", StringComparison.Ordinal)
        .Replace("default-src 'self'", "default-src 'self'; font-src 'self' data:", StringComparison.Ordinal);

    /// <summary>Set when the answer begins, so that an answer to a fault, which starts anew, has them too.</summary>
    internal static void UseSecurityHeaders(this WebApplication app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(() =>
        {
            Set(http.Response.Headers, http.Request.Path == "/graphql" ? ExplorerPolicy : ContentSecurityPolicy);
            return Task.CompletedTask;
        });
        return next();
    });

    static void Set(IHeaderDictionary headers, string policy)
    {
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // Answers hold what one viewer may see; what may be kept, such as the dashboard's files, says so itself.
        if (headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
    }
}
