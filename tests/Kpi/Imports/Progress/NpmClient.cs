using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Helsefellesskap.Tests.Testing;

namespace Helsefellesskap.Tests.Kpi.Imports.Progress;

/// <summary>A subscription client that others wrote, in a process of its own; it ends with the test.</summary>
internal sealed class NpmClient : IDisposable
{
    static readonly NodeFolder Folder = new("tests", "Kpi", "Imports", "Progress", "Clients");

    readonly Process process;

    NpmClient(Process process) => this.process = process;

    /// <param name="transport">"npm graphql-ws" or "npm graphql-sse".</param>
    /// <param name="server">Any address of the program.</param>
    /// <param name="operation">What is subscribed to: query and variables.</param>
    /// <param name="headers">Sent with the request, or with the handshake of the socket.</param>
    /// <param name="connectionParams">The payload of <c>connection_init</c>.</param>
    /// <param name="retryAttempts">How often it connects anew by itself.</param>
    public static async Task<NpmClient> StartAsync(
        string transport, Uri server, object operation, Dictionary<string, string>? headers = null, object? connectionParams = null, int retryAttempts = 0)
    {
        var setting = new { transport, url = new Uri(server, "/graphql"), operation, headers = headers ?? [], connectionParams, retryAttempts };
        return new(await Folder.StartAsync("watch.mjs", JsonSerializer.Serialize(setting)));
    }

    /// <summary>The next thing that happens to the client: <c>is</c> is connected, closed, next, complete or failed.</summary>
    public async Task<JsonNode> HearAsync()
    {
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"The client ended: {await process.StandardError.ReadToEndAsync()}");
        return JsonNode.Parse(line)!;
    }

    /// <summary>Passes over everything until that happens.</summary>
    public async Task<JsonNode> HearAsync(string what)
    {
        while (true)
        {
            if (await HearAsync() is var heard && (string?)heard["is"] == what) return heard;
        }
    }

    /// <summary>Every answer until the program ends the subscription; a connection that fails is a fault.</summary>
    public async IAsyncEnumerable<JsonNode> AnswersAsync()
    {
        while (await HearAsync() is var heard && (string?)heard["is"] != "complete")
        {
            Assert.NotEqual("failed", (string?)heard["is"]);
            if (heard["payload"] is not { } answer) continue;
            yield return answer;
            // The protocol of sockets ends with an error; no completion follows.
            if (answer["data"] is null) yield break;
        }
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
