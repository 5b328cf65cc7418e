using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Helsefellesskap.Tests.Organisations.Accounts;

/// <summary>What the administrator does for somebody who cannot get in, over HTTP from end to end.</summary>
public class RecoveryTests(AccountsFixture fixture) : IClassFixture<AccountsFixture>
{
    const string Chosen = "grønne tepper flyr sakte";

    [Fact]
    public async Task A_new_password_is_chosen_by_a_link_and_ends_the_old_one_and_its_sessions()
    {
        var session = await fixture.TokenOfAsync("psu");
        var link = (string)(await MutateAsync("resetPassword", $"accountId: \"{await IdAsync(session)}\"", "accountWithLink { passwordLink }"))["accountWithLink"]!["passwordLink"]!;
        Assert.Equal(HttpStatusCode.OK, await LoginAsync("psu", AccountsFixture.Password));

        Assert.Equal(HttpStatusCode.OK, await SetPasswordAsync(link));
        Assert.Equal(HttpStatusCode.Unauthorized, await LoginAsync("psu", AccountsFixture.Password));
        Assert.Equal(HttpStatusCode.OK, await LoginAsync("psu", Chosen));
        Assert.Null(await IdAsync(session));
        Assert.Equal(HttpStatusCode.BadRequest, await SetPasswordAsync(link));
    }

    [Fact]
    public async Task A_lock_after_wrong_passwords_ends_with_a_new_password()
    {
        var id = await IdAsync(await fixture.TokenOfAsync("bruker"));
        for (var i = 0; i < 5; i++) await LoginAsync("bruker", "feil passord");
        Assert.Equal(HttpStatusCode.Unauthorized, await LoginAsync("bruker", AccountsFixture.Password));
        var seen = await AdminAsync($"{{ account(id: \"{id}\") {{ lockedUntil }} }}");
        Assert.NotNull((string?)seen["account"]!["lockedUntil"]);

        var link = (string)(await MutateAsync("resetPassword", $"accountId: \"{id}\"", "accountWithLink { passwordLink }"))["accountWithLink"]!["passwordLink"]!;
        Assert.Equal(HttpStatusCode.OK, await SetPasswordAsync(link));
        Assert.Equal(HttpStatusCode.OK, await LoginAsync("bruker", Chosen));
    }

    [Fact]
    public async Task A_second_factor_that_was_lost_is_taken_off()
    {
        var session = await fixture.TokenOfAsync("kapasitetsraad");
        var key = (string)(await ManageAsync(session, new { }))["sharedKey"]!;
        await ManageAsync(session, new { enable = true, twoFactorCode = Totp.Now(key) });
        Assert.Equal(HttpStatusCode.Unauthorized, await LoginAsync("kapasitetsraad", AccountsFixture.Password));
        await MutateAsync("resetTwoFactor", $"accountId: \"{await IdAsync(session)}\"", "account { twoFactorEnabled }");
        Assert.Equal(HttpStatusCode.OK, await LoginAsync("kapasitetsraad", AccountsFixture.Password));
    }

    async Task<HttpStatusCode> LoginAsync(string name, string password)
    {
        using var response = await fixture.LoginAsync(name, password);
        return response.StatusCode;
    }

    async Task<HttpStatusCode> SetPasswordAsync(string link)
    {
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(link[link.IndexOf('?', StringComparison.Ordinal)..]);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["account"] = query["account"]!, ["code"] = query["code"]!, ["password"] = Chosen });
        using var answer = await fixture.Host.Client.PostAsync("/account/password", form);
        return answer.StatusCode;
    }

    async Task<string?> IdAsync(string token) => (string?)(await AskAsync(token, "{ me { accountId } }"))?["me"]?["accountId"];

    async Task<JsonNode> AdminAsync(string query) => (await AskAsync(await fixture.TokenOfAsync("admin"), query))!;

    async Task<JsonNode> MutateAsync(string name, string input, string selection) => (await AdminAsync($"mutation {{ {name}(input: {{ {input} }}) {{ {selection} }} }}"))[name]!;

    async Task<JsonNode?> AskAsync(string token, string query)
    {
        using var response = await SendAsync(token, "/graphql", new { query });
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!["data"];
    }

    async Task<JsonNode> ManageAsync(string token, object body)
    {
        using var response = await SendAsync(token, "/account/manage/2fa", body);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    async Task<HttpResponseMessage> SendAsync(string token, string address, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body), Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        return await fixture.Host.Client.SendAsync(request);
    }
}
