using Microsoft.AspNetCore.Http;

namespace Helsefellesskap.GraphQL.Http.Sockets;

/// <summary>Decides whether a socket is opened at all.</summary>
static class SocketHandshake
{
    /// <exception cref="RequestRefusedException">Another protocol (400), or a page from another site (403).</exception>
    public static void Check(HttpRequest request, IList<string> protocols, SocketOptions options)
    {
        if (!protocols.Contains(SocketSession.Protocol))
            throw RequestRefusedException.Malformed($"The WebSocket's protocol must be {SocketSession.Protocol}.");
        if (!IsAllowed(request, options))
            throw new RequestRefusedException(StatusCodes.Status403Forbidden, "A page of another origin may not open a WebSocket here.");
    }

    /// <summary>Programs send no Origin; browsers always do, and send the user's cookies with it whichever page asks.</summary>
    static bool IsAllowed(HttpRequest request, SocketOptions options)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || options.AllowedOrigins.Contains(origin)
            || origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
