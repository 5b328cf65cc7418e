using System.Net.WebSockets;

namespace Helsefellesskap.GraphQL.Http.Sockets;

/// <summary>Why the server closes a socket: the codes and reasons of graphql-transport-ws.</summary>
sealed class SocketClosedException(int code, string reason) : Exception(reason)
{
    public WebSocketCloseStatus Code { get; } = (WebSocketCloseStatus)code;

    public static SocketClosedException InvalidMessage() => new(4400, "Invalid message received");
    public static SocketClosedException Unauthorized() => new(4401, "Unauthorized");
    public static SocketClosedException Forbidden() => new(4403, "Forbidden");
    public static SocketClosedException InitialisationTimeout() => new(4408, "Connection initialisation timeout");
    public static SocketClosedException SubscriberExists(string id) => new(4409, $"Subscriber for {id} already exists");
    public static SocketClosedException TooManyInitialisations() => new(4429, "Too many initialisation requests");
    public static SocketClosedException TooLarge() => new((int)WebSocketCloseStatus.MessageTooBig, "The message is too large");
    public static SocketClosedException GoingAway() => new((int)WebSocketCloseStatus.EndpointUnavailable, "The server stops");
}
