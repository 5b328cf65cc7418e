using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Helsefellesskap.Modules.Organisations.Oidc;

/// <summary>
/// What must be remembered of a sign-in that is on its way to the provider and back, in an encrypted cookie of the browser that began it. Without that cookie an
/// answer is nobody's, so that no one can be signed in as somebody else.
/// </summary>
sealed record SignInAttempt(string State, string Nonce, string Verifier)
{
    public const string Callback = "/account/oidc/callback";
    const string Cookie = "helsefellesskap-oidc";
    static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <summary>PKCE's S256 of the verifier (RFC 7636).</summary>
    public string Challenge => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    public static SignInAttempt Begin() => new(Chance(), Chance(), Chance());

    public void Save(HttpContext http, IDataProtectionProvider protection) =>
        http.Response.Cookies.Append(Cookie, Protector(protection).Protect(JsonSerializer.Serialize(this), Lifetime), Options(http));

    /// <summary>Reads and forgets it; null where there is none, or it is too old.</summary>
    public static SignInAttempt? Take(HttpContext http, IDataProtectionProvider protection)
    {
        if (http.Request.Cookies[Cookie] is not { } saved) return null;
        http.Response.Cookies.Delete(Cookie, Options(http));
        try
        {
            return JsonSerializer.Deserialize<SignInAttempt>(Protector(protection).Unprotect(saved));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    static string Chance() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    static ITimeLimitedDataProtector Protector(IDataProtectionProvider protection) => protection.CreateProtector(nameof(SignInAttempt)).ToTimeLimitedDataProtector();

    /// <summary>Lax, because the provider's site sends the browser back.</summary>
    static CookieOptions Options(HttpContext http) =>
        new() { HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = Callback, MaxAge = Lifetime, IsEssential = true };
}
