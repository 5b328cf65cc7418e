using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;
using Helsefellesskap.GraphQL.Execution;

namespace Helsefellesskap.GraphQL.Http.Sockets;

/// <summary>
/// Reads and writes whole messages of graphql-transport-ws. Writers wait for each other, and so for a client that reads slowly; a message that is being
/// sent is never cancelled, because that would end the socket.
/// </summary>
sealed class SocketConnection(WebSocket socket, int maxMessageBytes) : IDisposable
{
    readonly SemaphoreSlim writing = new(1);

    /// <summary>The next message; null when the client closes the socket.</summary>
    public async ValueTask<PooledBytes?> ReceiveAsync(CancellationToken cancellationToken)
    {
        var message = new PooledBytes(1024, maxMessageBytes);
        try
        {
            while (true)
            {
                var received = await socket.ReceiveAsync(message.Reserve(), cancellationToken);
                if (received.MessageType == WebSocketMessageType.Close) break;
                if (received.MessageType == WebSocketMessageType.Binary) throw SocketClosedException.InvalidMessage();
                message.Advance(received.Count);
                if (received.EndOfMessage) return message;
            }
        }
        catch (RequestRefusedException)
        {
            message.Dispose();
            throw SocketClosedException.TooLarge();
        }
        catch
        {
            message.Dispose();
            throw;
        }
        message.Dispose();
        return null;
    }

    public ValueTask SendAckAsync(CancellationToken cancellationToken) => SendAsync("""{"type":"connection_ack"}"""u8.ToArray(), cancellationToken);

    public ValueTask SendPongAsync(CancellationToken cancellationToken) => SendAsync("""{"type":"pong"}"""u8.ToArray(), cancellationToken);

    public ValueTask SendCompleteAsync(string id, CancellationToken cancellationToken) => SendAsync(Begin("complete", id, payload: false), cancellationToken);

    public ValueTask SendNextAsync(string id, ExecutionResult result, CancellationToken cancellationToken)
    {
        var message = Begin("next", id, payload: true);
        result.WriteTo(message);
        return SendAsync(message, cancellationToken);
    }

    public ValueTask SendErrorAsync(string id, IReadOnlyList<GraphQLError> errors, CancellationToken cancellationToken)
    {
        var message = Begin("error", id, payload: true);
        using var writer = new ResponseWriter();
        ResponseParts.WriteErrors(writer, errors);
        message.Write(writer.Written.Span);
        return SendAsync(message, cancellationToken);
    }

    static ArrayBufferWriter<byte> Begin(string type, string id, bool payload)
    {
        var message = new ArrayBufferWriter<byte>();
        message.Write("{\"id\":"u8);
        message.Write(JsonSerializer.SerializeToUtf8Bytes(id));
        message.Write(",\"type\":"u8);
        message.Write(JsonSerializer.SerializeToUtf8Bytes(type));
        if (payload) message.Write(",\"payload\":"u8);
        return message;
    }

    ValueTask SendAsync(ArrayBufferWriter<byte> message, CancellationToken cancellationToken)
    {
        message.Write("}"u8);
        return SendAsync(message.WrittenMemory, cancellationToken);
    }

    async ValueTask SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        await writing.WaitAsync(cancellationToken);
        try
        {
            if (socket.State == WebSocketState.Open)
                await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            writing.Release();
        }
    }

    public void Dispose() => writing.Dispose();
}
