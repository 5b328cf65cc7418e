using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Helsefellesskap.Tests.Testing;
using Npgsql;

namespace Helsefellesskap.Tests.Organisations.Accounts;

/// <summary>The program with its demo accounts.</summary>
public sealed class AccountsFixture : IAsyncLifetime
{
    public const string Password = "riktig hest batteri stift";

    public TestDatabase Database { get; private set; } = null!;

    public TestHost Host { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Database = await TestDatabase.CreateAsync();
        Host = await TestHost.StartAsync(Database, new Dictionary<string, string>
        {
            ["Demo"] = "true",
            ["HELSEFELLESSKAP_DEMO_PASSWORD"] = Password,
        });
        // A table without rows guards nothing, so that nothing could be proved of it.
        await using var superuser = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Database.Superuser) { Pooling = false });
        await using var command = superuser.CreateCommand("""
            insert into organisations.account_tokens select id, 'test', 'test', 'test' from organisations.accounts where email like 'asu@%';
            insert into organisations.account_logins select 'test', 'test', null, id from organisations.accounts where email like 'asu@%';
            """);
        await command.ExecuteNonQueryAsync();
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await Database.DisposeAsync();
    }

    public Task<HttpResponseMessage> LoginAsync(string name, string password = Password, string query = "", object? more = null)
    {
        var body = new JsonObject { ["email"] = $"{name}@demo.example", ["password"] = password };
        if (more is not null) foreach (var (key, value) in System.Text.Json.JsonSerializer.SerializeToNode(more)!.AsObject()) body[key] = value?.DeepClone();
        return Host.Client.PostAsJsonAsync($"/account/login{query}", body);
    }

    public async Task<string> TokenOfAsync(string name, string password = Password)
    {
        using var response = await LoginAsync(name, password);
        response.EnsureSuccessStatusCode();
        return (string)(await response.Content.ReadFromJsonAsync<JsonNode>())!["accessToken"]!;
    }
}
