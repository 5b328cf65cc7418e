using System.Net.Http.Json;
using Helsefellesskap.Tests.Testing;

namespace Helsefellesskap.Tests.Host.Access;

/// <summary>Behind a proxy that speaks TLS: what it says of a request counts where whoever runs the program says that there is one, and is a forgery elsewhere.</summary>
public class ProxyTests
{
    const string Password = "riktig hest batteri stift";

    [Theory]
    [InlineData("true", "max-age=31536000", "__Host-helsefellesskap=")]
    [InlineData("false", "", "helsefellesskap=")]
    public async Task What_a_proxy_says_counts_where_there_is_one(string enabled, string transport, string cookie)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var host = await TestHost.StartAsync(database, new Dictionary<string, string>
        {
            ["ForwardedHeaders_Enabled"] = enabled,
            ["Demo"] = "true",
            ["HELSEFELLESSKAP_DEMO_PASSWORD"] = Password,
            ["RateLimits:SignInsPerMinute"] = "3",
        });
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 5; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/account/login?useCookies=true") { Content = JsonContent.Create(new { email = "au@demo.example", password = Password }) };
            request.Headers.Host = "helse.example";
            request.Headers.Add("X-Forwarded-Proto", "https");
            request.Headers.Add("X-Forwarded-For", $"203.0.113.{i}");
            answers.Add(await host.Client.SendAsync(request));
        }
        Assert.Equal(transport, answers[0].Headers.TryGetValues("Strict-Transport-Security", out var values) ? string.Join(", ", values) : "");
        Assert.StartsWith(cookie, Assert.Single(answers[0].Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
        // Five addresses behind the proxy, or one that says that it is five.
        Assert.Equal(enabled == "true" ? 5 : 3, answers.Count(answer => answer.IsSuccessStatusCode));
        answers.ForEach(answer => answer.Dispose());
    }
}
