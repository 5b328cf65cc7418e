using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Helsefellesskap.Tests.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Helsefellesskap.Tests.Organisations.Oidc;

/// <summary>The round trip with a certified provider: code with PKCE and PAR, private_key_jwt, claims to roles, and its access tokens at the API.</summary>
public sealed class OidcTests : IAsyncLifetime
{
    const string Guarded = "/account/manage/2fa";

    readonly string keyFile = Path.GetTempFileName();
    readonly int port = ProviderProcess.FreePort();
    TestDatabase database = null!;
    TestHost host = null!;
    ProviderProcess provider = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        host = await TestHost.StartAsync(database, new Dictionary<string, string>
        {
            ["Oidc:Authority"] = $"http://127.0.0.1:{port}",
            ["Oidc:ClientId"] = "dashboard",
            ["Oidc:DisplayName"] = "Prøve-ID",
            ["Oidc:PrivateKeyFile"] = keyFile,
            ["Oidc:ApiAudience"] = "helsefellesskap-api",
            ["Oidc:Claims:RoleValues:koordinator"] = "MunicipalityCoordinator",
            ["Oidc:Claims:RoleValues:au"] = "Au",
            ["Oidc:Claims:OrganisationValues:970188223"] = "5028",
        });
        provider = await ProviderProcess.StartAsync(port, new Uri(host.Client.BaseAddress!, "/account/oidc/callback").AbsoluteUri, keyFile);
    }

    public async Task DisposeAsync()
    {
        if (provider is not null) await provider.DisposeAsync();
        if (host is not null) await host.DisposeAsync();
        await database.DisposeAsync();
        File.Delete(keyFile);
    }

    [Fact]
    public async Task A_browser_is_signed_in_and_never_holds_a_token()
    {
        using var browser = new Browser(host.Client.BaseAddress!);
        Assert.Equal("/", await browser.SignInAsync());
        Assert.Equal(HttpStatusCode.NotFound, await browser.PostAsync(Guarded));
        Assert.Equal(["MunicipalityCoordinator@5028"], await RolesAsync());
        Assert.DoesNotContain(browser.Cookies, cookie => cookie.Value.Contains("eyJ", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.OK, await browser.PostAsync("/account/logout"));
        Assert.Equal(HttpStatusCode.Unauthorized, await browser.PostAsync(Guarded));
    }

    [Fact]
    public async Task Who_signs_out_is_signed_out_at_the_provider_too()
    {
        using var browser = new Browser(host.Client.BaseAddress!);
        await browser.SignInAsync();
        Assert.True(browser.WasAsked);
        browser.WasAsked = false;
        await browser.SignInAsync();
        Assert.False(browser.WasAsked, "The provider has no session of its own, and nothing can be seen of its end.");

        Assert.Equal(host.Client.BaseAddress, await browser.SignOutAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, await browser.PostAsync(Guarded));
        await browser.SignInAsync();
        Assert.True(browser.WasAsked);
    }

    [Fact]
    public async Task The_sign_in_page_learns_what_the_provider_is_called_and_where_to_go() => Assert.Equal(
        """{"passwords":true,"provider":{"name":"Prøve-ID","address":"/account/oidc"}}""", await host.Client.GetStringAsync("/account/login"));

    [Fact]
    public async Task Roles_are_what_the_provider_says_at_each_sign_in()
    {
        using var browser = new Browser(host.Client.BaseAddress!);
        await browser.SignInAsync();
        await provider.SayAsync(new { name = "Kari Nordmann", roles = new[] { "au", "unknown" } });
        using var again = new Browser(host.Client.BaseAddress!);
        await again.SignInAsync();
        Assert.Equal(["Au@"], await RolesAsync());
    }

    [Theory]
    [InlineData("{\"name\":\"Kari\"}")]
    [InlineData("{\"name\":\"Kari\",\"roles\":[\"sjef\"]}")]
    [InlineData("{\"name\":\"Kari\",\"roles\":[\"koordinator\"]}")]
    [InlineData("{\"name\":\"Kari\",\"roles\":[\"koordinator\"],\"organisation\":\"999999999\"}")]
    public async Task A_missing_or_unknown_claim_is_a_refusal(string claims)
    {
        await provider.SayAsync(JsonNode.Parse(claims)!);
        using var browser = new Browser(host.Client.BaseAddress!);
        Assert.Equal("401", await browser.SignInAsync());
        Assert.Contains("<a href=\"/\">", browser.Page);
        Assert.Equal(HttpStatusCode.Unauthorized, await browser.PostAsync(Guarded));
    }

    [Fact]
    public async Task An_answer_that_another_browser_asked_for_signs_nobody_in()
    {
        using var attacker = new Browser(host.Client.BaseAddress!);
        var answer = await attacker.AnswerOfProviderAsync();
        using var victim = new Browser(host.Client.BaseAddress!);
        Assert.Equal("401", await victim.FollowAsync(answer));
    }

    [Fact]
    public async Task A_services_access_token_opens_the_API_and_one_for_another_API_does_not()
    {
        Assert.Equal(HttpStatusCode.NotFound, await AskAsync(await TokenAsync("urn:api")));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(await TokenAsync("urn:other")));
    }

    [Fact]
    public async Task A_token_that_was_changed_or_signed_by_somebody_else_opens_nothing()
    {
        var token = await TokenAsync("urn:api");
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(token[..^6] + "AAAAAA"));
        var parts = token.Split('.');
        var none = $"{Base64UrlEncoder.Encode("{\"alg\":\"none\",\"typ\":\"at+jwt\"}")}.{parts[1]}.";
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(none));
        var forged = new JsonWebTokenHandler().CreateToken(Base64UrlEncoder.Decode(parts[1]), Key(), new Dictionary<string, object> { ["typ"] = "at+jwt" });
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(forged));
    }

    [Fact]
    public async Task A_closed_account_stays_closed_for_the_provider_too()
    {
        Assert.Equal(HttpStatusCode.NotFound, await AskAsync(await TokenAsync("urn:api")));
        await using var superuser = Npgsql.NpgsqlDataSource.Create(database.Superuser + ";Pooling=false");
        await using var command = superuser.CreateCommand("update organisations.accounts set closed_at = now() where kind = 'External'");
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(await TokenAsync("urn:api")));
    }

    SigningCredentials Key() => new(new JsonWebKey(File.ReadAllText(keyFile)), SecurityAlgorithms.EcdsaSha256);

    async Task<string> TokenAsync(string resource)
    {
        var now = DateTimeOffset.UtcNow;
        var assertion = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = "service",
            Audience = $"http://127.0.0.1:{port}",
            Claims = new Dictionary<string, object> { ["sub"] = "service", ["jti"] = Guid.NewGuid().ToString() },
            Expires = now.AddSeconds(60).UtcDateTime,
            SigningCredentials = Key(),
        });
        using var response = await provider.TokenAsync(new()
        {
            ["grant_type"] = "client_credentials",
            ["resource"] = resource,
            ["scope"] = "api",
            ["client_id"] = "service",
            ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            ["client_assertion"] = assertion,
        });
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, body);
        return (string)JsonNode.Parse(body)!["access_token"]!;
    }

    async Task<HttpStatusCode> AskAsync(string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Guarded) { Content = JsonContent.Create(new { }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await host.Client.SendAsync(request);
        return response.StatusCode;
    }

    async Task<string[]> RolesAsync()
    {
        await using var superuser = Npgsql.NpgsqlDataSource.Create(database.Superuser + ";Pooling=false");
        await using var command = superuser.CreateCommand("select array_agg(role || '@' || coalesce(organisation, '')) from organisations.account_roles where from_provider");
        return (string[])(await command.ExecuteScalarAsync())!;
    }
}
