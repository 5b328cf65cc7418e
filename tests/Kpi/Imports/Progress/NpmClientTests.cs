using Helsefellesskap.Kernel;
using Helsefellesskap.Tests.Testing;

namespace Helsefellesskap.Tests.Kpi.Imports.Progress;

/// <summary>How clients connect: with which credentials, from which pages, and again when the program has been away.</summary>
public sealed class NpmClientTests : IAsyncLifetime
{
    readonly Guid id = Guid.NewGuid();
    TestDatabase database = null!;
    TestHost host = null!;
    HttpClient sender = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        host = await TestHost.StartAsync(database);
        sender = await host.SignInAsync(Role.AnalysisGroup);
    }

    public async Task DisposeAsync()
    {
        sender.Dispose();
        await host.DisposeAsync();
        await database.DisposeAsync();
    }

    string Secret => sender.DefaultRequestHeaders.Authorization!.Parameter!;

    Uri Address => host.Client.BaseAddress!;

    Task<NpmClient> SubscribeAsync(string transport, Dictionary<string, string>? headers, object? connectionParams = null, int retryAttempts = 0) =>
        NpmClient.StartAsync(transport, Address, Watch.Operation(id), headers, connectionParams, retryAttempts);

    async Task SendFileAsync() =>
        Assert.Equal(422, (await ImportHost.SendAsync(sender, "ukp-stays", ImportHost.Csv(ImportHost.StayHeader, ["no stay"]), $"mode=check&progress={id}")).Status);

    [Theory]
    [InlineData("npm graphql-sse", "same-origin")]
    [InlineData("npm graphql-ws", "same-origin")]
    [InlineData("npm graphql-ws", null)]
    public async Task The_cookie_of_a_page_of_ours_counts(string transport, string? site)
    {
        await SendFileAsync();
        using var client = await SubscribeAsync(transport, Cookie(Address.GetLeftPart(UriPartial.Authority), site));
        Assert.Equal("DONE", ProgressTests.Phase(Assert.Single(await ProgressTests.AllAsync(client.AnswersAsync()))));
    }

    [Fact]
    public async Task A_page_of_another_origin_opens_no_socket_with_the_cookie()
    {
        using var client = await SubscribeAsync("npm graphql-ws", Cookie("https://evil.example", "cross-site"));
        Assert.Contains("403", (string?)(await client.HearAsync("failed"))["message"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("npm graphql-sse", "same-site")]
    [InlineData("npm graphql-sse", "cross-site")]
    [InlineData("npm graphql-ws", "same-site")]
    [InlineData("npm graphql-ws", "cross-site")]
    public async Task A_cookie_that_the_browser_says_comes_from_elsewhere_is_nobodys(string transport, string site)
    {
        using var client = await SubscribeAsync(transport, Cookie(Address.GetLeftPart(UriPartial.Authority), site));
        Assert.Contains("AUTH_NOT_AUTHENTICATED", (await client.HearAsync("next")).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_payload_of_connection_init_is_no_credential()
    {
        using var client = await SubscribeAsync("npm graphql-ws", headers: null, new { authorization = $"Bearer {Secret}" });
        Assert.Contains("AUTH_NOT_AUTHENTICATED", (await client.HearAsync("next")).ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("npm graphql-sse")]
    [InlineData("npm graphql-ws")]
    public async Task A_client_subscribes_again_by_itself_when_the_program_has_started_anew(string transport)
    {
        using var client = await SubscribeAsync(transport, new() { ["authorization"] = $"Bearer {Secret}" }, retryAttempts: 100);
        await client.HearAsync("connected");
        var address = Address.GetLeftPart(UriPartial.Authority);
        await host.DisposeAsync();
        // 1001: the server goes away, which tells a client to come back. Without an end that is said, an event stream is retried too.
        if (transport == "npm graphql-ws") Assert.Equal(1001, (int)(await client.HearAsync("closed"))["code"]!);

        host = await TestHost.StartAsync(database, new Dictionary<string, string> { ["urls"] = address });
        await client.HearAsync("connected");
        await SendFileAsync();

        Assert.Equal("DONE", ProgressTests.Phase(Assert.Single(await ProgressTests.AllAsync(client.AnswersAsync()))));
    }

    /// <summary>What a browser sends along by itself.</summary>
    Dictionary<string, string> Cookie(string origin, string? site)
    {
        var headers = new Dictionary<string, string> { ["cookie"] = $"helsefellesskap={Secret}", ["origin"] = origin };
        if (site is not null) headers["sec-fetch-site"] = site;
        return headers;
    }
}
