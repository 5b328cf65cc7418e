using System.Net;
using System.Net.Http.Json;

namespace Helsefellesskap.Tests.Organisations.Oidc;

/// <summary>Follows redirects and keeps cookies as a browser does.</summary>
sealed class Browser : IDisposable
{
    readonly CookieContainer jar = new();
    readonly HttpClient client;
    readonly Uri program;

    public Browser(Uri program)
    {
        this.program = program;
        client = new HttpClient(new SocketsHttpHandler { CookieContainer = jar, AllowAutoRedirect = false });
    }

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

    public void Dispose() => client.Dispose();

    async Task<string> WalkAsync(Uri address, Func<Uri, bool> stop)
    {
        for (var hops = 0; hops < 12; hops++)
        {
            using var response = await client.GetAsync(address);
            if (response.Headers.Location is not { } location) return $"{(int)response.StatusCode}";
            address = new Uri(address, location);
            if (stop(address)) return "stopped";
            if (address.AbsolutePath == "/" && address.Authority == program.Authority) return "/";
        }
        return "too many redirects";
    }
}
