using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Helsefellesskap.Kernel;
using Helsefellesskap.Tests.Testing;

namespace Helsefellesskap.Tests.Organisations.Accounts;

/// <summary>The administrator's work over GraphQL, and what it does to those who are signed in.</summary>
public sealed class AdministrationTests : IAsyncLifetime
{
    TestDatabase database = null!;
    TestHost host = null!;
    HttpClient admin = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        host = await TestHost.StartAsync(database);
        admin = await host.SignInAsync(Role.Administrator);
    }

    public async Task DisposeAsync()
    {
        admin.Dispose();
        await host.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task A_new_person_chooses_a_password_by_a_link_that_works_once()
    {
        var link = (string)(await CreatePersonAsync())["passwordLink"]!;
        using var page = await host.Client.GetAsync(link);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.DoesNotContain("<script", await page.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);

        Assert.Equal(HttpStatusCode.BadRequest, await SetPasswordAsync(link, "kort"));
        Assert.Equal(HttpStatusCode.OK, await SetPasswordAsync(link, "grønne tepper flyr sakte"));
        Assert.Equal(HttpStatusCode.BadRequest, await SetPasswordAsync(link, "en helt annen setning"));
        Assert.NotNull(await LoginAsync("grønne tepper flyr sakte"));
    }

    [Fact]
    public async Task A_role_counts_at_once_in_an_open_session_and_is_gone_at_once_when_it_is_taken()
    {
        var account = await CreatePersonAsync();
        await SetPasswordAsync((string)account["passwordLink"]!, "grønne tepper flyr sakte");
        using var client = await SignedInAsync("grønne tepper flyr sakte");
        Assert.Contains("AUTH_NOT_AUTHORIZED", await AuditAsync(client), StringComparison.Ordinal);

        var role = await MutateAsync("giveRole", $"accountId: \"{IdOf(account)}\", role: CONTROLLER", "accountRole { id }");
        Assert.DoesNotContain("errors", await AuditAsync(client), StringComparison.Ordinal);

        await MutateAsync("endRole", $"roleId: \"{role["accountRole"]!["id"]}\"", "accountRole { id }");
        Assert.Contains("AUTH_NOT_AUTHORIZED", await AuditAsync(client), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from: \"2999-01-01\"")]
    [InlineData("from: \"2020-01-01\", until: \"2020-12-31\"")]
    public async Task A_role_counts_within_its_period_alone(string period)
    {
        var account = await CreatePersonAsync();
        await SetPasswordAsync((string)account["passwordLink"]!, "grønne tepper flyr sakte");
        await MutateAsync("giveRole", $"accountId: \"{IdOf(account)}\", role: CONTROLLER, {period}", "accountRole { id }");
        using var client = await SignedInAsync("grønne tepper flyr sakte");
        Assert.Contains("AUTH_NOT_AUTHORIZED", await AuditAsync(client), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("role: AU, organisation: \"5001\"", "RoleOrganisationError")]
    [InlineData("role: MUNICIPALITY_LEADER", "RoleOrganisationError")]
    [InlineData("role: MUNICIPALITY_LEADER, organisation: \"9999\"", "RoleOrganisationError")]
    [InlineData("role: AU, from: \"2024-02-01\", until: \"2024-01-01\"", "RolePeriodError")]
    public async Task A_role_that_makes_no_sense_is_not_given(string role, string error)
    {
        var account = await CreatePersonAsync();
        var answer = await MutateAsync("giveRole", $"accountId: \"{IdOf(account)}\", {role}", "errors { __typename }");
        Assert.Equal(error, (string?)answer["errors"]![0]!["__typename"]);
    }

    [Fact]
    public async Task Closing_an_account_ends_its_sessions()
    {
        var account = await CreatePersonAsync();
        await SetPasswordAsync((string)account["passwordLink"]!, "grønne tepper flyr sakte");
        using var client = await SignedInAsync("grønne tepper flyr sakte");
        Assert.Contains("Kari", await TestHost.QueryAsync(client, "{ me { name } }"), StringComparison.Ordinal);
        await MutateAsync("closeAccount", $"accountId: \"{IdOf(account)}\"", "account { closedAt }");
        Assert.Contains("AUTH_NOT_AUTHENTICATED", await TestHost.QueryAsync(client, "{ me { name } }"), StringComparison.Ordinal);
        Assert.Null(await LoginAsync("grønne tepper flyr sakte"));
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        var accounts = JsonNode.Parse(await TestHost.QueryAsync(admin, "{ accounts(first: 50) { nodes { id roles { id role } } } }"))!["data"]!["accounts"]!["nodes"]!.AsArray();
        var administrators = accounts.Where(account => account!["roles"]!.AsArray().Any(role => (string?)role!["role"] == "ADMINISTRATOR")).ToList();
        JsonNode? last = null;
        foreach (var account in administrators) last = await MutateAsync("endRole", $"roleId: \"{account!["roles"]![0]!["id"]}\"", "errors { __typename }");
        Assert.Equal("LastAdministratorError", (string?)last!["errors"]![0]!["__typename"]);
    }

    [Fact]
    public async Task A_key_is_shown_once_kept_hashed_scoped_and_dead_when_revoked()
    {
        var service = (await MutateAsync("createService", "name: \"Helseplattformen\"", "account { id }"))["account"]!;
        await MutateAsync("giveRole", $"accountId: \"{service["id"]}\", role: AU", "accountRole { id }");
        var made = (await MutateAsync("createKey", $"accountId: \"{service["id"]}\", scopes: [\"plans.read\"], expiresAt: \"{DateTime.UtcNow.AddDays(9):yyyy-MM-dd}T00:00:00Z\"", "keyWithSecret { secret key { id prefix scopes } }"))["keyWithSecret"]!;
        var secret = (string)made["secret"]!;
        using var client = Bearer(secret);
        Assert.Contains("Helseplattformen", await TestHost.QueryAsync(client, "{ me { name } }"), StringComparison.Ordinal);
        using var import = await client.PostAsync("/imports/ukp-stays", new StringContent(""));
        Assert.Equal(HttpStatusCode.Forbidden, import.StatusCode);

        var everything = await TestHost.QueryAsync(admin, "{ accounts(first: 50) { nodes { keys { id prefix scopes createdAt expiresAt revokedAt } } } }");
        Assert.DoesNotContain(secret, everything, StringComparison.Ordinal);
        Assert.Contains((string)made["key"]!["prefix"]!, everything, StringComparison.Ordinal);

        await MutateAsync("revokeKey", $"keyId: \"{made["key"]!["id"]}\"", "integratorKey { revokedAt }");
        Assert.Contains("AUTH_NOT_AUTHENTICATED", await TestHost.QueryAsync(client, "{ me { name } }"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2020-01-01", "[]")]
    [InlineData("2099-01-01", "[]")]
    [InlineData(null, "[\"no.such.rule\"]")]
    public async Task A_key_without_end_or_with_an_unknown_scope_is_not_made(string? expires, string scopes)
    {
        var service = (await MutateAsync("createService", "name: \"x\"", "account { id }"))["account"]!;
        expires ??= $"{DateTime.UtcNow.AddDays(9):yyyy-MM-dd}";
        var answer = await MutateAsync("createKey", $"accountId: \"{service["id"]}\", scopes: {scopes}, expiresAt: \"{expires}T00:00:00Z\"", "errors { __typename }");
        Assert.Equal("KeyRefusedError", (string?)answer["errors"]![0]!["__typename"]);
    }

    [Fact]
    public async Task The_controller_finds_what_the_administrator_did_with_old_and_new()
    {
        using var controller = await host.SignInAsync(Role.Controller);
        var account = await CreatePersonAsync();
        await MutateAsync("giveRole", $"accountId: \"{IdOf(account)}\", role: AU", "accountRole { id }");
        var log = await TestHost.QueryAsync(controller, """
            { auditEvents(first: 5, where: { objectType: { eq: "organisations.account_roles" } }) { nodes { accountName roles address action old new } } }
            """);
        var line = JsonNode.Parse(log)!["data"]!["auditEvents"]!["nodes"]![0]!;
        Assert.Equal(("Administrator", "insert", "127.0.0.1"), ((string)line["accountName"]!, (string)line["action"]!, (string)line["address"]!));
        Assert.Equal("Administrator", (string?)line["roles"]![0]);
        Assert.Contains("\"role\": \"Au\"", (string)line["new"]!, StringComparison.Ordinal);
    }

    async Task<JsonNode> CreatePersonAsync() =>
        (await MutateAsync("createPerson", "name: \"Kari\", email: \"kari@example.org\"", "accountWithLink { passwordLink account { id } }"))["accountWithLink"]!;

    static string IdOf(JsonNode account) => (string)account["account"]!["id"]!;

    async Task<JsonNode> MutateAsync(string name, string input, string selection)
    {
        var answer = await TestHost.QueryAsync(admin, $"mutation {{ {name}(input: {{ {input} }}) {{ {selection} }} }}");
        return JsonNode.Parse(answer)!["data"]?[name] ?? throw new InvalidOperationException(answer);
    }

    static Task<string> AuditAsync(HttpClient client) => TestHost.QueryAsync(client, "{ auditEvents(first: 1) { totalCount } }");

    async Task<HttpStatusCode> SetPasswordAsync(string link, string password)
    {
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(link[link.IndexOf('?', StringComparison.Ordinal)..]);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["account"] = query["account"]!, ["code"] = query["code"]!, ["password"] = password });
        using var answer = await host.Client.PostAsync("/account/password", form);
        return answer.StatusCode;
    }

    async Task<string?> LoginAsync(string password)
    {
        using var response = await host.Client.PostAsJsonAsync("/account/login", new { email = "kari@example.org", password });
        return response.IsSuccessStatusCode ? (string?)(await response.Content.ReadFromJsonAsync<JsonNode>())!["accessToken"] : null;
    }

    async Task<HttpClient> SignedInAsync(string password) => Bearer((await LoginAsync(password))!);

    HttpClient Bearer(string secret)
    {
        var client = new HttpClient { BaseAddress = host.Client.BaseAddress };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return client;
    }
}
