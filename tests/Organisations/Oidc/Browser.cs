using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Helsefellesskap.Tests.Organisations.Oidc;

/// <summary>Follows redirects and keeps cookies as a browser does.</summary>
sealed partial class Browser : IDisposable
{
    readonly CookieContainer jar = new();
    readonly HttpClient client;
    readonly Uri program;

    public Browser(Uri program)
    {
        this.program = program;
        client = new HttpClient(new SocketsHttpHandler { CookieContainer = jar, AllowAutoRedirect = false });
    }

    /// <summary>Whether the provider had to ask who this is.</summary>
    public bool WasAsked { get; set; }

    /// <summary>What it shows where it ended before "/".</summary>
    public string Page { get; private set; } = "";

    public IEnumerable<Cookie> Cookies => jar.GetAllCookies();

    /// <summary>Where the browser ends: "/" of the program, or the status where it ends before.</summary>
    public Task<string> SignInAsync() => FollowAsync(new Uri(program, "/account/oidc"));

    public Task<string> FollowAsync(Uri address) => WalkAsync(address, stop: _ => false);

    /// <summary>The address that the provider would send this browser back to, not gone to.</summary>
    public async Task<Uri> AnswerOfProviderAsync()
    {
        Uri? answer = null;
        await WalkAsync(new Uri(program, "/account/oidc"), next =>
        {
            if (next.AbsolutePath.EndsWith("/callback", StringComparison.Ordinal)) answer = next;
            return answer is not null;
        });
        return answer!;
    }

    public async Task<HttpStatusCode> PostAsync(string path)
    {
        using var response = await client.PostAsJsonAsync(new Uri(program, path), new { });
        return response.StatusCode;
    }

    /// <summary>Signs out here, goes where it is told to go on, and says there that it is meant.</summary>
    public async Task<Uri?> SignOutAsync()
    {
        using var here = await client.PostAsJsonAsync(new Uri(program, "/account/logout"), new { });
        var there = new Uri((string)(await here.Content.ReadFromJsonAsync<JsonNode>())!["continueAt"]!);
        var form = await client.GetStringAsync(there);
        using var yes = new FormUrlEncodedContent(new Dictionary<string, string> { ["xsrf"] = Xsrf().Match(form).Groups[1].Value, ["logout"] = "yes" });
        using var answer = await client.PostAsync(new Uri(there, "/session/end/confirm"), yes);
        return answer.Headers.Location;
    }

    [GeneratedRegex("name=\"xsrf\" value=\"([^\"]+)\"")]
    private static partial Regex Xsrf();

    public void Dispose() => client.Dispose();

    async Task<string> WalkAsync(Uri address, Func<Uri, bool> stop)
    {
        for (var hops = 0; hops < 12; hops++)
        {
            using var response = await client.GetAsync(address);
            if (response.Headers.Location is not { } location)
            {
                Page = await response.Content.ReadAsStringAsync();
                return $"{(int)response.StatusCode}";
            }
            address = new Uri(address, location);
            WasAsked |= address.AbsolutePath.StartsWith("/interaction/", StringComparison.Ordinal);
            if (stop(address)) return "stopped";
            if (address.AbsolutePath == "/" && address.Authority == program.Authority) return "/";
        }
        return "too many redirects";
    }
}
