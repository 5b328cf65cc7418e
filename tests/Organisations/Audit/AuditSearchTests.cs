using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Helsefellesskap.Tests.Organisations.Accounts;

namespace Helsefellesskap.Tests.Organisations.Audit;

/// <summary>The controller looks for what somebody did.</summary>
public class AuditSearchTests(AccountsFixture fixture) : IClassFixture<AccountsFixture>
{
    [Fact]
    public async Task Signing_in_failing_to_and_signing_out_are_found_by_account_action_and_time()
    {
        var token = await fixture.TokenOfAsync("melhus");
        var account = (string)(await AskAsync(token, "{ me { accountId } }"))!["me"]!["accountId"]!;
        (await fixture.LoginAsync("melhus", "feil passord")).Dispose();
        (await SendAsync(token, "/account/logout", new { })).Dispose();
        var since = DateTime.UtcNow.AddMinutes(-10).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(["sign-in", "sign-in-failed", "sign-out"], await ActionsAsync($"objectId: {{ eq: \"{account}\" }}, objectType: {{ eq: \"account\" }}, at: {{ gte: \"{since}\" }}"));
        Assert.Equal(["sign-out"], await ActionsAsync($"objectId: {{ eq: \"{account}\" }}, action: {{ eq: \"sign-out\" }}"));
        Assert.Empty(await ActionsAsync($"objectId: {{ eq: \"{account}\" }}, at: {{ lt: \"2020-01-01T00:00:00Z\" }}"));
    }

    [Fact]
    public async Task Who_looked_at_accounts_is_found()
    {
        var token = await fixture.TokenOfAsync("admin");
        var own = (string)(await AskAsync(token, "{ me { accountId } }"))!["me"]!["accountId"]!;
        await AskAsync(token, $"{{ accounts(first: 1) {{ totalCount }} account(id: \"{own}\") {{ name }} }}");

        Assert.Equal(["read"], await ActionsAsync($"accountId: {{ eq: \"{own}\" }}, objectId: {{ eq: \"*\" }}, objectType: {{ eq: \"account\" }}"));
        Assert.Contains("read", await ActionsAsync($"accountId: {{ eq: \"{own}\" }}, objectId: {{ eq: \"{own}\" }}, objectType: {{ eq: \"account\" }}"));
    }

    [Theory]
    [InlineData("admin")]
    [InlineData("analyse")]
    [InlineData("melhus")]
    public async Task Nobody_but_the_controller_looks(string name) => Assert.Null(await AskAsync(await fixture.TokenOfAsync(name), "{ auditEvents(first: 1) { totalCount } }"));

    async Task<List<string>> ActionsAsync(string where)
    {
        var found = await AskAsync(await fixture.TokenOfAsync("controller"), $"{{ auditEvents(first: 50, order: [{{ at: ASC }}], where: {{ {where} }}) {{ nodes {{ action address }} }} }}");
        var lines = found!["auditEvents"]!["nodes"]!.AsArray();
        Assert.All(lines, line => Assert.Equal("127.0.0.1", (string?)line!["address"]));
        return [.. lines.Select(line => (string)line!["action"]!)];
    }

    async Task<JsonNode?> AskAsync(string token, string query)
    {
        using var response = await SendAsync(token, "/graphql", new { query });
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!["data"];
    }

    async Task<HttpResponseMessage> SendAsync(string token, string address, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body), Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        return await fixture.Host.Client.SendAsync(request);
    }
}
