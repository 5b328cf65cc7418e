using Microsoft.AspNetCore.Http;

namespace Helsefellesskap.Modules.Organisations.Accounts;

/// <summary>How a session's secret travels: in a cookie that no script can read and no other site can send, or as a bearer token.</summary>
static class SessionCookie
{
    const string Bearer = "Bearer ";

    public static string? SecretOf(HttpRequest request) => BearerOf(request) ?? request.Cookies[NameFor(request)];

    public static string? BearerOf(HttpRequest request) =>
        request.Headers.Authorization.ToString() is var header && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim() : null;

    public static void Set(HttpContext http, string secret, TimeSpan lifetime) =>
        http.Response.Cookies.Append(NameFor(http.Request), secret, Options(http.Request, lifetime));

    public static void Clear(HttpContext http) => http.Response.Cookies.Delete(NameFor(http.Request), Options(http.Request, null));

    /// <summary>With TLS the name binds the cookie to this very host; without, which is on the loopback address alone, browsers refuse such a name.</summary>
    static string NameFor(HttpRequest request) => request.IsHttps ? "__Host-helsefellesskap" : "helsefellesskap";

    static CookieOptions Options(HttpRequest request, TimeSpan? lifetime) =>
        new() { HttpOnly = true, Secure = request.IsHttps, SameSite = SameSiteMode.Strict, Path = "/", MaxAge = lifetime, IsEssential = true };
}
