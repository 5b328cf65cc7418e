using System.Net.Http.Headers;
using System.Net.Http.Json;
using Helsefellesskap.Kernel;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Helsefellesskap.Tests.Testing;

/// <summary>The program itself, in this process, on a free port of the loopback interface and on a test's database.</summary>
public sealed class TestHost : IAsyncDisposable
{
    readonly WebApplicationFactory<Program> factory;

    TestHost(WebApplicationFactory<Program> factory, TestDatabase database)
    {
        this.factory = factory;
        Database = database;
        Client = factory.CreateClient();
    }

    /// <summary>Talks HTTP to the program, with its address as base.</summary>
    public HttpClient Client { get; }

    public TestDatabase Database { get; }

    public IServiceProvider Services => factory.Services;

    /// <summary>Starts the program.</summary>
    /// <param name="database">Its database; it is migrated as at every start.</param>
    /// <param name="settings">Configuration over the program's own, by key.</param>
    /// <param name="configureServices">Replaces services, such as the clock.</param>
    /// <exception cref="ProgramNotStartedException">It ended instead; why stands in its error output.</exception>
    public static async Task<TestHost> StartAsync(
        TestDatabase database, IReadOnlyDictionary<string, string>? settings = null, Action<IServiceCollection>? configureServices = null)
    {
        // The template is no demo, and the program would refuse to make one of it.
        if (settings?.GetValueOrDefault("Demo") == "true") await database.MarkAsDemoAsync();
        var factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseContentRoot(AppContext.BaseDirectory);
            host.UseSetting("urls", "http://127.0.0.1:0");
            host.UseSetting("ConnectionStrings:Helsefellesskap", database.Program);
            host.UseSetting("ConnectionStrings:HelsefellesskapOwner", database.Owner);
            // The demo's accounts without its files, unless a test names their folder: few tests need them.
            host.UseSetting("DemoFolder", "");
            // Tests ask faster than people; those of the limits set their own.
            foreach (var limit in new[] { "PerAddress", "PerAccount", "SignInsPerMinute" }) host.UseSetting($"RateLimits:{limit}", "0");
            foreach (var (key, value) in settings ?? new Dictionary<string, string>()) host.UseSetting(key, value);
            host.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
            if (configureServices is not null) host.ConfigureServices(configureServices);
        });
        factory.UseKestrel();
        // Starting is synchronous in the factory, and the program's start is not short.
        return await Task.Run(() =>
        {
            factory.StartServer();
            // A program that ends of itself while it starts counts as started for the factory.
            if (factory.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.IsCancellationRequested) return new TestHost(factory, database);
            factory.Dispose();
            throw new ProgramNotStartedException();
        });
    }

    /// <summary>Sends a request to <c>/graphql</c>, as most clients do, and answers with the body, whatever the status.</summary>
    public Task<string> QueryAsync(string query, object? variables = null, CancellationToken cancellationToken = default) =>
        QueryAsync(Client, query, variables, cancellationToken);

    /// <summary>The same on behalf of somebody who is signed in: <c>await host.QueryAsync(await host.SignInAsync(Role.Au), "{ me { name } }")</c>.</summary>
    public static async Task<string> QueryAsync(HttpClient viewer, string query, object? variables = null, CancellationToken cancellationToken = default)
    {
        using var response = await viewer.PostAsJsonAsync("/graphql", new { query, variables }, cancellationToken);
        return await response.Content.ReadAsStringAsync(cancellationToken);
    }

    /// <summary>A client that is signed in with a new account that holds the role, at the organisation where it needs one.</summary>
    public Task<HttpClient> SignInAsync(Role role, string? organisation = null) => SignInAsync((role, organisation));

    /// <summary>A client that is signed in with a new account that holds all the roles.</summary>
    public async Task<HttpClient> SignInAsync(params (Role Role, string? Organisation)[] roles)
    {
        var secret = await TestAccounts.SignInAsync(Database, roles);
        // Its own connection and no cookies: what it may do hangs on the token alone.
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = Client.BaseAddress };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        // Its pool would hold on to a database that is to be dropped or copied.
        Services.GetRequiredService<NpgsqlDataSource>().Clear();
        await factory.DisposeAsync();
    }
}
