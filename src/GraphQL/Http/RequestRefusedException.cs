using Microsoft.AspNetCore.Http;

namespace Helsefellesskap.GraphQL.Http;

/// <summary>The HTTP request is not one that GraphQL can be asked by; it is answered with the status and one error.</summary>
sealed class RequestRefusedException(int status, string message) : Exception(message)
{
    public int Status { get; } = status;

    /// <summary>A header that the refusal owes the client: which methods or codings would do.</summary>
    public (string Name, string Value)? Header { get; init; }

    public static RequestRefusedException Malformed(string message) => new(StatusCodes.Status400BadRequest, message);

    /// <summary>Also for what graphql-sse's single connection mode begins with: PUT reserves a stream there, DELETE ends an operation.</summary>
    public static RequestRefusedException WrongMethod() =>
        new(StatusCodes.Status405MethodNotAllowed, "GraphQL is asked by GET or POST; an event stream belongs to one request.") { Header = ("Allow", "GET, HEAD, POST") };

    /// <summary>A request of graphql-sse's single connection mode, on a stream that can not have been reserved here.</summary>
    public static RequestRefusedException NoReservedStream() =>
        new(StatusCodes.Status404NotFound, "No event stream has that token: one belongs to one request here, and none is reserved.");

    public static RequestRefusedException UnknownCoding() =>
        new(StatusCodes.Status415UnsupportedMediaType, "The request body may be encoded with gzip or br only.") { Header = ("Accept-Encoding", "gzip, br") };

    public static RequestRefusedException TooSlow() => new(StatusCodes.Status408RequestTimeout, "The request body took too long to arrive.");

    public static RequestRefusedException TooLarge(int maxBytes) =>
        new(StatusCodes.Status413PayloadTooLarge, $"The request body is larger than {maxBytes} bytes.");

    public static RequestRefusedException Unsupported(string message) => new(StatusCodes.Status415UnsupportedMediaType, message);
}
