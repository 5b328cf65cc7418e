using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Helsefellesskap.Kernel;
using Helsefellesskap.Tests.Testing;
using Npgsql;

namespace Helsefellesskap.Tests.Organisations.Accounts;

/// <summary>An integrator's key from its making to its end; that it is shown once and dies when it is revoked stands in <see cref="AdministrationTests"/>.</summary>
public class KeyTests
{
    [Fact]
    public async Task A_key_lies_in_the_database_as_its_hash_alone_and_stops_when_its_time_is_over()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var host = await TestHost.StartAsync(database);
        var secret = await MakeAsync(host);
        using var client = Bearer(host, secret);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client));

        await using var superuser = NpgsqlDataSource.Create(database.Superuser + ";Pooling=false");
        await using (var stored = superuser.CreateCommand("select secret_hash from organisations.integrator_keys"))
            Assert.Equal(SHA256.HashData(Encoding.UTF8.GetBytes(secret)), (byte[])(await stored.ExecuteScalarAsync())!);
        await using (var search = superuser.CreateCommand("select count(*) from organisations.integrator_keys k, organisations.audit_events e where strpos(k::text, $1) > 0 or strpos(e::text, $1) > 0"))
        {
            search.Parameters.Add(new() { Value = secret[12..] });
            Assert.Equal(0L, await search.ExecuteScalarAsync());
        }
        await using (var time = superuser.CreateCommand("update organisations.integrator_keys set expires_at = now() - interval '1 second'")) await time.ExecuteNonQueryAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(client));
    }

    [Fact]
    public async Task A_key_that_asks_too_often_waits()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var host = await TestHost.StartAsync(database, new Dictionary<string, string> { ["RateLimits:PerAccount"] = "5" });
        using var client = Bearer(host, await MakeAsync(host));
        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => StatusAsync(client)));
        Assert.Contains(HttpStatusCode.OK, answers);
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
    }

    static async Task<string> MakeAsync(TestHost host)
    {
        using var admin = await host.SignInAsync(Role.Administrator);
        var service = await AskAsync(admin, "mutation { createService(input: { name: \"x\" }) { account { id } } }");
        var ends = DateTime.UtcNow.AddDays(7).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var key = await AskAsync(admin, $"mutation {{ createKey(input: {{ accountId: \"{service["createService"]!["account"]!["id"]}\", expiresAt: \"{ends}\" }}) {{ keyWithSecret {{ secret }} }} }}");
        return (string)key["createKey"]!["keyWithSecret"]!["secret"]!;
    }

    static async Task<JsonNode> AskAsync(HttpClient client, string query) => JsonNode.Parse(await TestHost.QueryAsync(client, query))!["data"]!;

    static async Task<HttpStatusCode> StatusAsync(HttpClient client)
    {
        using var answer = await client.GetAsync("/graphql/schema");
        return answer.StatusCode;
    }

    static HttpClient Bearer(TestHost host, string secret)
    {
        var client = new HttpClient { BaseAddress = host.Client.BaseAddress };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return client;
    }
}
