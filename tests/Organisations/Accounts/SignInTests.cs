using System.Net;
using System.Net.Http.Json;
using Helsefellesskap.Tests.Testing;

namespace Helsefellesskap.Tests.Organisations.Accounts;

public class SignInTests(AccountsFixture fixture) : IClassFixture<AccountsFixture>
{
    /// <summary>Needs nothing but a signed-in account, and changes nothing for a password that is wrong.</summary>
    const string Guarded = "/account/manage/2fa";

    [Fact]
    public async Task A_bearer_token_opens_what_needs_an_account()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(null, null));
        Assert.Equal(HttpStatusCode.OK, await AskAsync("Bearer " + await fixture.TokenOfAsync("melhus"), null));
    }

    [Theory]
    [InlineData("melhus", "feil passord, helt sikkert")]
    [InlineData("finnes-ikke", AccountsFixture.Password)]
    [InlineData("integrator", AccountsFixture.Password)]
    public async Task What_is_wrong_is_not_told(string name, string password)
    {
        using var response = await fixture.LoginAsync(name, password);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        var answer = await response.Content.ReadAsStringAsync();
        Assert.Contains("\"detail\":\"Failed\"", answer, StringComparison.Ordinal);
        Assert.DoesNotContain(password, answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_passwords_are_off_none_opens_anything()
    {
        await using var database = await TestDatabase.CreateAsync();
        var settings = new Dictionary<string, string> { ["Demo"] = "true", ["HELSEFELLESSKAP_DEMO_PASSWORD"] = AccountsFixture.Password, ["Accounts:Passwords"] = "false" };
        await using var host = await TestHost.StartAsync(database, settings);
        Assert.Equal("""{"passwords":false,"provider":null}""", await host.Client.GetStringAsync("/account/login"));
        using var refused = await host.Client.PostAsJsonAsync("/account/login", new { email = "au@demo.example", password = AccountsFixture.Password });
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Fact]
    public async Task A_stolen_cookie_dies_on_sign_out()
    {
        using var login = await fixture.LoginAsync("trondheim", query: "?useCookies=true");
        var setCookie = Assert.Single(login.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", setCookie, StringComparison.Ordinal);
        Assert.Contains("samesite=strict", setCookie, StringComparison.Ordinal);
        var stolen = setCookie[..setCookie.IndexOf(';', StringComparison.Ordinal)];
        Assert.Equal(HttpStatusCode.OK, await AskAsync(null, stolen));

        using var logout = new HttpRequestMessage(HttpMethod.Post, "/account/logout") { Headers = { { "Cookie", stolen } } };
        using var answer = await fixture.Host.Client.SendAsync(logout);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(null, stolen));
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_cookie_sent_by_another_site_opens_nothing(string header, string value)
    {
        using var login = await fixture.LoginAsync("trondheim", query: "?useCookies=true");
        var cookie = login.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(null, cookie, (header, value)));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(null, cookie, ("Sec-Fetch-Site", "same-origin")));
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_a_while_and_nobody_is_told()
    {
        for (var i = 0; i < 5; i++) (await fixture.LoginAsync("fagraad", "feil passord")).Dispose();
        using var response = await fixture.LoginAsync("fagraad");
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("\"detail\":\"Failed\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hfs_nonsense")]
    [InlineData("hfk_nonsense")]
    [InlineData("eyJhbGciOiJub25lIn0.e30.")]
    public async Task A_credential_that_was_never_given_opens_nothing(string token) =>
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync("Bearer " + token, null));

    async Task<HttpStatusCode> AskAsync(string? authorization, string? cookie, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Guarded) { Content = System.Net.Http.Json.JsonContent.Create(new { }) };
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        using var response = await fixture.Host.Client.SendAsync(request);
        return response.StatusCode;
    }
}
