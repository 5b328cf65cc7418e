using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Helsefellesskap.Tests.GraphQL.Http.Sockets;

/// <summary>A client of graphql-transport-ws that keeps to the protocol only as far as the test does.</summary>
sealed class RawSocket : IDisposable
{
    public const string Init = """{"type":"connection_init"}""";

    readonly ClientWebSocket socket = new();

    /// <summary>Opens a socket, and says nothing yet.</summary>
    public static async Task<RawSocket> OpenAsync(Uri endpoint, Version? version = null)
    {
        var opened = new RawSocket();
        opened.socket.Options.AddSubProtocol("graphql-transport-ws");
        opened.socket.Options.HttpVersion = version ?? HttpVersion.Version11;
        opened.socket.Options.HttpVersionPolicy = HttpVersionPolicy.RequestVersionExact;
        using var http = new HttpClient();
        await opened.socket.ConnectAsync(new UriBuilder(endpoint) { Scheme = "ws" }.Uri, http, default);
        return opened;
    }

    /// <summary>Opens a socket on which operations may be started.</summary>
    public static async Task<RawSocket> ReadyAsync(Uri endpoint, Version? version = null)
    {
        var opened = await OpenAsync(endpoint, version);
        await opened.SendAsync(Init);
        Assert.Equal("connection_ack", (string?)(await opened.ReceiveAsync())["type"]);
        return opened;
    }

    public Task SendAsync(string message) => SendAsync(Encoding.UTF8.GetBytes(message));

    public Task SendAsync(byte[] part, bool isEnd = true, WebSocketMessageType type = WebSocketMessageType.Text) => socket.SendAsync(part, type, isEnd, default);

    public Task SubscribeAsync(string id, string query) => SendAsync(JsonSerializer.Serialize(new { id, type = "subscribe", payload = new { query } }));

    public async Task<JsonNode> ReceiveAsync()
    {
        var buffer = new byte[64 * 1024];
        var length = 0;
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(length), default);
            Assert.NotEqual(WebSocketMessageType.Close, received.MessageType);
            length += received.Count;
            if (received.EndOfMessage) return JsonNode.Parse(buffer.AsSpan(0, length))!;
        }
    }

    /// <summary>The code that the server closes with, null where the connection ends without one; what it says before is passed over.</summary>
    public async Task<int?> ClosedAsync()
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while ((await socket.ReceiveAsync(buffer, default)).MessageType != WebSocketMessageType.Close) ;
        }
        catch (WebSocketException)
        {
            return null;
        }
        return (int?)socket.CloseStatus;
    }

    /// <summary>Goes away without a word.</summary>
    public void Abort() => socket.Abort();

    public void Dispose() => socket.Dispose();
}
