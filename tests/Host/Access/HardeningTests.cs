using System.Net;
using System.Net.Http.Json;
using System.Text;
using Helsefellesskap.Tests.Testing;

namespace Helsefellesskap.Tests.Host.Access;

public sealed class HardeningTests : IAsyncLifetime
{
    TestDatabase database = null!;

    public async Task InitializeAsync() => database = await TestDatabase.CreateAsync();

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task An_address_that_asks_too_often_waits_and_so_does_one_that_guesses_passwords()
    {
        await using var host = await TestHost.StartAsync(database, new Dictionary<string, string> { ["RateLimits:PerAddress"] = "20", ["RateLimits:SignInsPerMinute"] = "3" });
        var signIns = new List<HttpStatusCode>();
        for (var i = 0; i < 5; i++)
        {
            using var response = await host.Client.PostAsJsonAsync("/account/login", new { email = "a@b.example", password = "guess" });
            signIns.Add(response.StatusCode);
        }
        Assert.Equal(3, signIns.Count(status => status == HttpStatusCode.Unauthorized));
        Assert.Equal(2, signIns.Count(status => status == HttpStatusCode.TooManyRequests));
        var others = await Task.WhenAll(Enumerable.Range(0, 60).Select(async _ =>
        {
            using var response = await host.Client.GetAsync("/no-such-address");
            return response.StatusCode;
        }));
        Assert.Contains(HttpStatusCode.TooManyRequests, others);
    }

    [Fact]
    public async Task An_account_has_a_limit_of_its_own()
    {
        await using var host = await TestHost.StartAsync(database, new Dictionary<string, string> { ["RateLimits:PerAccount"] = "5" });
        using var busy = await host.SignInAsync(Kernel.Role.Au);
        using var other = await host.SignInAsync(Kernel.Role.Asu);
        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(async _ =>
        {
            using var response = await busy.PostAsJsonAsync("/graphql", new { query = "{ me { name } }" });
            return response.StatusCode;
        }));
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        using var calm = await other.PostAsJsonAsync("/graphql", new { query = "{ me { name } }" });
        Assert.Equal(HttpStatusCode.OK, calm.StatusCode);
    }

    [Fact]
    public async Task A_body_that_is_too_large_or_no_JSON_is_refused_and_a_fault_is_told_in_general_terms()
    {
        await using var host = await TestHost.StartAsync(database);
        using var large = new StringContent(new string(' ', 2 * 1024 * 1024), Encoding.UTF8, "application/json");
        using var tooLarge = await host.Client.PostAsync("/account/login", large);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooLarge.StatusCode);
        using var form = new StringContent("email=a&password=b", Encoding.UTF8, "application/x-www-form-urlencoded");
        using var viewer = await host.SignInAsync(Kernel.Role.Au);
        using var noJson = await viewer.PostAsync("/account/login", form);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, noJson.StatusCode);
        using var broken = new StringContent("{\"email\": 17912099997", Encoding.UTF8, "application/json");
        using var fault = await host.Client.PostAsync("/account/login", broken);
        Assert.Equal(HttpStatusCode.BadRequest, fault.StatusCode);
        Assert.DoesNotContain("17912099997", await fault.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
