using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Helsefellesskap.GraphQL.Http;

/// <summary>What the endpoint accepts over HTTP. The defaults are the limits that stay on in production.</summary>
public sealed class GraphQLHttpOptions
{
    /// <summary>Bytes that a request's body may have, both as sent and after decompression; more is answered with 413.</summary>
    public int MaxBodyBytes { get; set; } = 1024 * 1024;

    /// <summary>How long a client may take to send its body; longer is answered with 408.</summary>
    public TimeSpan BodyTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether answers are compressed for clients that say they can read it.</summary>
    public bool CompressResponses { get; set; } = true;

    /// <summary>A shorter answer (in bytes) is never compressed.</summary>
    public int CompressFrom { get; set; } = 2048;

    /// <summary>The file that a browser gets where it opens the endpoint's address: an explorer for developers. Null: none.</summary>
    public string? ExplorerPath { get; set; }

    /// <summary>Whether <c>{endpoint}/schema</c> answers with the schema as SDL, to whoever may use introspection.</summary>
    public bool ServeSchema { get; set; } = true;

    public EventStreamOptions EventStreams { get; } = new();

    public SocketOptions Sockets { get; } = new();
}

/// <summary>Subscriptions by server-sent events.</summary>
public sealed class EventStreamOptions
{
    /// <summary>How often a silent stream says that it lives, so that proxies do not end it. A client that reads nothing for two such times is given up.</summary>
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(12);
}

/// <summary>Subscriptions by WebSocket, protocol graphql-transport-ws.</summary>
public sealed class SocketOptions
{
    /// <summary>How long a client may take to send <c>connection_init</c>; longer closes the socket with 4408.</summary>
    public TimeSpan ConnectionInitTimeout { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How often the server pings; a socket that has said nothing for two such times is closed.</summary>
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>Operations that one socket may have running.</summary>
    public int MaxSubscriptions { get; set; } = 50;

    /// <summary>Bytes of one message from the client.</summary>
    public int MaxMessageBytes { get; set; } = 256 * 1024;

    /// <summary>
    /// Origins besides the endpoint's own from which a browser may open a socket ("https://dashboard.example"). A browser sends cookies with a
    /// socket from any page, so every other origin is refused.
    /// </summary>
    public ISet<string> AllowedOrigins { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Asked with the payload of <c>connection_init</c>; false closes the socket with 4403.</summary>
    public Func<HttpContext, JsonElement?, CancellationToken, ValueTask<bool>>? OnConnect { get; set; }
}
