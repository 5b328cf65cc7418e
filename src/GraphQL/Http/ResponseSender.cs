using System.IO.Compression;
using System.IO.Pipelines;
using Helsefellesskap.GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Helsefellesskap.GraphQL.Http;

/// <summary>Sends one JSON response: media type, status, compression.</summary>
static class ResponseSender
{
    public static ValueTask SendAsync(HttpContext context, ExecutionResult result, string mediaType, GraphQLHttpOptions options)
    {
        var response = context.Response;
        response.StatusCode = result.IsRequestError ? StatusOf(result.Errors[0].Code, mediaType == MediaTypes.Json) : StatusCodes.Status200OK;
        if (response.StatusCode == StatusCodes.Status405MethodNotAllowed) response.Headers.Allow = "POST";
        if (response.StatusCode == StatusCodes.Status401Unauthorized) response.Headers.WWWAuthenticate = "Bearer";
        return WriteAsync(context, result, mediaType, options);
    }

    /// <summary>Answers a request that GraphQL was never asked by: its status says so whatever the media type.</summary>
    public static ValueTask RefuseAsync(HttpContext context, int status, string message, GraphQLHttpOptions options)
    {
        context.Response.StatusCode = status;
        return WriteAsync(context, ExecutionResult.RequestError(new GraphQLError(message)), MediaTypes.Json, options);
    }

    /// <summary>Old clients, who know application/json alone, read a 200 whatever they did wrong in the document or its variables.</summary>
    static int StatusOf(string? code, bool isLegacy) => code switch
    {
        ErrorCodes.Unexpected => StatusCodes.Status500InternalServerError,
        ErrorCodes.Timeout => StatusCodes.Status503ServiceUnavailable,
        ErrorCodes.OperationNotAllowed => StatusCodes.Status405MethodNotAllowed,
        _ when isLegacy => StatusCodes.Status200OK,
        ErrorCodes.NotAuthenticated => StatusCodes.Status401Unauthorized,
        _ => StatusCodes.Status400BadRequest,
    };

    static ValueTask WriteAsync(HttpContext context, ExecutionResult result, string mediaType, GraphQLHttpOptions options)
    {
        var response = context.Response;
        response.ContentType = mediaType == MediaTypes.Json ? "application/json; charset=utf-8" : "application/graphql-response+json; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.Vary = "Accept, Accept-Encoding";

        var encoding = options.CompressResponses && result.Data.Length >= options.CompressFrom ? EncodingFor(context.Request.Headers.AcceptEncoding) : null;
        if (encoding is not null) return WriteEncodedAsync(context, result, encoding);
        // A known length spares the framing of chunks, of which a long answer has many. The server sends what is written when the request is over.
        response.ContentLength = result.KnownLength;
        result.WriteTo(response.BodyWriter);
        return default;
    }

    static async ValueTask WriteEncodedAsync(HttpContext context, ExecutionResult result, string encoding)
    {
        context.Response.Headers.ContentEncoding = encoding;
        await using var encoder = encoding == "br"
            ? (Stream)new BrotliStream(context.Response.Body, CompressionLevel.Fastest, leaveOpen: true)
            : new GZipStream(context.Response.Body, CompressionLevel.Fastest, leaveOpen: true);
        var output = PipeWriter.Create(encoder, new StreamPipeWriterOptions(leaveOpen: true));
        result.WriteTo(output);
        await output.CompleteAsync();
    }

    /// <summary>Brotli where the client takes it, else gzip, else null. A coding with quality 0 is refused by the client.</summary>
    public static string? EncodingFor(StringValues acceptEncoding)
    {
        if (acceptEncoding.Count == 0 || !StringWithQualityHeaderValue.TryParseList(acceptEncoding, out var codings)) return null;
        var (brotli, gzip) = (false, false);
        foreach (var coding in codings)
        {
            if (coding.Quality == 0) continue;
            brotli |= coding.Value.Equals("br", StringComparison.OrdinalIgnoreCase);
            gzip |= coding.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase);
        }
        return brotli ? "br" : gzip ? "gzip" : null;
    }
}
