using Microsoft.AspNetCore.Http;

namespace Helsefellesskap.GraphQL.Http;

/// <summary>The HTTP request is not one that GraphQL can be asked by; it is answered with the status and one error.</summary>
sealed class RequestRefusedException(int status, string message) : Exception(message)
{
    public int Status { get; } = status;

    public static RequestRefusedException Malformed(string message) => new(StatusCodes.Status400BadRequest, message);

    public static RequestRefusedException TooSlow() => new(StatusCodes.Status408RequestTimeout, "The request body took too long to arrive.");

    public static RequestRefusedException TooLarge(int maxBytes) =>
        new(StatusCodes.Status413PayloadTooLarge, $"The request body is larger than {maxBytes} bytes.");

    public static RequestRefusedException Unsupported(string message) => new(StatusCodes.Status415UnsupportedMediaType, message);
}
