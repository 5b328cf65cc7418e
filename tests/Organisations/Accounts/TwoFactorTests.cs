using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Helsefellesskap.Tests.Organisations.Accounts;

public class TwoFactorTests(AccountsFixture fixture) : IClassFixture<AccountsFixture>
{
    [Fact]
    public async Task A_second_factor_is_asked_for_from_when_it_is_set_up_and_a_recovery_code_works_once()
    {
        var token = await fixture.TokenOfAsync("au");
        var key = (string)(await ManageAsync(token, new { }))["sharedKey"]!;
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(token, new { enable = true, twoFactorCode = "000000" })).StatusCode);
        var enabled = await ManageAsync(token, new { enable = true, twoFactorCode = Totp.Now(key) });
        Assert.True((bool)enabled["isTwoFactorEnabled"]!);
        var codes = enabled["recoveryCodes"]!.AsArray().Select(code => (string)code!).ToList();
        Assert.Equal(10, codes.Count);

        using var without = await fixture.LoginAsync("au");
        Assert.Equal(HttpStatusCode.Unauthorized, without.StatusCode);
        Assert.Contains("RequiresTwoFactor", await without.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var wrongPassword = await fixture.LoginAsync("au", "feil passord");
        Assert.Contains("\"Failed\"", await wrongPassword.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Unauthorized, await LoginAsync(new { twoFactorCode = "000000" }));
        Assert.Equal(HttpStatusCode.OK, await LoginAsync(new { twoFactorCode = Totp.Now(key) }));
        Assert.Equal(HttpStatusCode.OK, await LoginAsync(new { twoFactorRecoveryCode = codes[0] }));
        Assert.Equal(HttpStatusCode.Unauthorized, await LoginAsync(new { twoFactorRecoveryCode = codes[0] }));

        // A stolen session does not take it off.
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(token, new { enable = false })).StatusCode);
        Assert.Equal("", (string?)(await ManageAsync(token, new { }))["sharedKey"]);
    }

    async Task<HttpStatusCode> LoginAsync(object factor)
    {
        using var response = await fixture.LoginAsync("au", more: factor);
        return response.StatusCode;
    }

    async Task<HttpResponseMessage> SendAsync(string token, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/account/manage/2fa") { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await fixture.Host.Client.SendAsync(request);
    }

    async Task<JsonNode> ManageAsync(string token, object body)
    {
        using var response = await SendAsync(token, body);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }
}
