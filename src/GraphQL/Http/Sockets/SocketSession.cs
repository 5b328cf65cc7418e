using System.Net.WebSockets;
using System.Text.Json;
using Helsefellesskap.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace Helsefellesskap.GraphQL.Http.Sockets;

/// <summary>One WebSocket of the protocol graphql-transport-ws: initialisation, then any number of operations at once within the bound.</summary>
sealed class SocketSession(HttpContext context, IRequestExecutor executor, SocketOptions options, TimeProvider time)
{
    public const string Protocol = "graphql-transport-ws";

    bool initialised;

    public async ValueTask RunAsync(CancellationToken stopping)
    {
        SocketHandshake.Check(context.Request, context.WebSockets.WebSocketRequestedProtocols, options);
        using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = Protocol,
            KeepAliveInterval = options.KeepAlive,
            KeepAliveTimeout = options.KeepAlive,
        });
        using var connection = new SocketConnection(socket, options.MaxMessageBytes);
        await using var operations = new SocketOperations(connection, executor, context.RequestServices, options.MaxSubscriptions);
        var closed = await TalkAsync(connection, operations, stopping);
        operations.StopAll();
        await CloseAsync(socket, closed);
    }

    /// <summary>Talks until either side ends it; null where the client does.</summary>
    async ValueTask<SocketClosedException?> TalkAsync(SocketConnection connection, SocketOperations operations, CancellationToken stopping)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        await using var timer = time.CreateTimer(_ => { if (!initialised) ending.Cancel(); }, null, options.ConnectionInitTimeout, Timeout.InfiniteTimeSpan);
        try
        {
            while (await connection.ReceiveAsync(ending.Token) is { } message)
            {
                using (message) await HandleAsync(connection, operations, message.Written, ending.Token);
            }
            return null;
        }
        catch (SocketClosedException closed)
        {
            return closed;
        }
        catch (WebSocketException)
        {
            return null;
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            return context.RequestAborted.IsCancellationRequested ? null
                : stopping.IsCancellationRequested ? SocketClosedException.GoingAway()
                : SocketClosedException.InitialisationTimeout();
        }
    }

    async ValueTask HandleAsync(SocketConnection connection, SocketOperations operations, ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        var message = SocketMessage.TryRead(json) ?? throw SocketClosedException.InvalidMessage();
        switch (message.Type)
        {
            case "connection_init":
                await InitialiseAsync(connection, message.Payload, cancellationToken);
                break;
            case "ping":
                await connection.SendPongAsync(cancellationToken);
                break;
            case "pong":
                break;
            case "subscribe" when message.Id is { Length: > 0 } id:
                if (!initialised) throw SocketClosedException.Unauthorized();
                await operations.StartAsync(id, message.Payload, cancellationToken);
                break;
            case "complete" when message.Id is { } id:
                operations.Stop(id);
                break;
            default:
                throw SocketClosedException.InvalidMessage();
        }
    }

    async ValueTask InitialiseAsync(SocketConnection connection, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        if (initialised) throw SocketClosedException.TooManyInitialisations();
        if (options.OnConnect is { } onConnect)
        {
            using var parameters = payload.IsEmpty ? null : JsonDocument.Parse(payload, new JsonDocumentOptions { MaxDepth = 128 });
            if (!await onConnect(context, parameters?.RootElement, cancellationToken)) throw SocketClosedException.Forbidden();
        }
        initialised = true;
        await connection.SendAckAsync(cancellationToken);
    }

    static async ValueTask CloseAsync(WebSocket socket, SocketClosedException? closed)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived)) return;
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            await socket.CloseOutputAsync(closed?.Code ?? WebSocketCloseStatus.NormalClosure, closed?.Message, patience.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // The client is gone, or does not read; this also ends a message that waits for it.
            socket.Abort();
        }
    }
}
