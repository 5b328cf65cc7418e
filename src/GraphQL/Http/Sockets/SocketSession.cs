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
        var talking = TalkAsync(connection, operations);
        var closed = await FirstEndAsync(talking, stopping);
        operations.StopAll();
        await CloseAsync(socket, closed);
        await talking;
    }

    /// <summary>Why the server closes the socket; null where the client does. Receiving is not cancelled for it, because that would cut the socket off.</summary>
    async ValueTask<SocketClosedException?> FirstEndAsync(Task<SocketClosedException?> talking, CancellationToken stopping)
    {
        var interrupted = new TaskCompletionSource<SocketClosedException?>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var stop = stopping.Register(() => interrupted.TrySetResult(SocketClosedException.GoingAway()));
        await using var timer = time.CreateTimer(
            _ => { if (!initialised) interrupted.TrySetResult(SocketClosedException.InitialisationTimeout()); }, null, options.ConnectionInitTimeout, Timeout.InfiniteTimeSpan);
        return await await Task.WhenAny(talking, interrupted.Task);
    }

    async Task<SocketClosedException?> TalkAsync(SocketConnection connection, SocketOperations operations)
    {
        try
        {
            while (await connection.ReceiveAsync(context.RequestAborted) is { } message)
            {
                using (message) await HandleAsync(connection, operations, message.Written, context.RequestAborted);
            }
            return null;
        }
        catch (SocketClosedException closed)
        {
            return closed;
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // The client went away, or did not answer that the server closes the socket.
            return null;
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
        // Ends a message that waits for a client which does not read, and a client that does not close in its turn.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await using var abort = patience.Token.Register(socket.Abort);
        try
        {
            await socket.CloseAsync(closed?.Code ?? WebSocketCloseStatus.NormalClosure, closed?.Message, patience.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            socket.Abort();
        }
    }
}
