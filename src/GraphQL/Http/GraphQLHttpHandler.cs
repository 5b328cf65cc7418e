using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Http.EventStreams;
using Helsefellesskap.GraphQL.Http.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Helsefellesskap.GraphQL.Http;

/// <summary>The GraphQL endpoint: GraphQL over HTTP, draft of 2025, and the upgrade to a WebSocket.</summary>
sealed class GraphQLHttpHandler(IRequestExecutor executor, GraphQLHttpOptions options, TimeProvider time, CancellationToken stopping)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            var isPost = HttpMethods.IsPost(context.Request.Method);
            if (!isPost && await IsAnsweredOtherwiseAsync(context)) return;
            RefuseReservedStream(context.Request);
            var format = NegotiateFormat(context);
            using var parameters = isPost ? await ReadBodyAsync(context.Request) : QueryStringReader.Read(context.Request.Query);
            var operation = parameters.ToOperation(context.RequestServices, queriesOnly: !isPost, CostReportOf(context.Request));
            using var result = await executor.ExecuteAsync(operation, context.RequestAborted);
            await AnswerAsync(context, result, format);
        }
        catch (RequestRefusedException refused)
        {
            if (refused.Header is var (name, value)) context.Response.Headers[name] = value;
            await ResponseSender.RefuseAsync(context, refused.Status, refused.Message, options);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client went away; nobody is left to tell.
        }
    }

    /// <summary>Answers what is no request for one response: an upgrade to a WebSocket, a browser that asks for a page, a method that means nothing here.</summary>
    async ValueTask<bool> IsAnsweredOtherwiseAsync(HttpContext context)
    {
        if (IsUpgrade(context)) await new SocketSession(context, executor, options.Sockets, time).RunAsync(stopping);
        // The server leaves the body of an answer to HEAD out by itself.
        else if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method)) throw RequestRefusedException.WrongMethod();
        else if (ResponseFormat.IsBrowser(context.Request.Headers.Accept) && !context.Request.Query.ContainsKey("query")) await ExplorerAsync(context);
        else return false;
        return true;
    }

    async ValueTask<RequestParameters> ReadBodyAsync(HttpRequest request)
    {
        RequireJson(request);
        var sent = await BodyReader.ReadAsync(request, options, time);
        var body = BodyDecoder.Decode(sent, request.Headers.ContentEncoding, options.MaxBodyBytes);
        return RequestParameterReader.Read(body.Written, body);
    }

    ValueTask AnswerAsync(HttpContext context, ExecutionResult result, ResponseFormat format)
    {
        if (result.Events is not null && !format.Streams)
            throw new RequestRefusedException(StatusCodes.Status406NotAcceptable, "A subscription is answered as text/event-stream or over a WebSocket.");
        return result.Events is not null || format.Single is null ? StreamAsync(context, result) : ResponseSender.SendAsync(context, result, format.Single, options);
    }

    async ValueTask StreamAsync(HttpContext context, ExecutionResult result)
    {
        // A stream has no end of its own: without this the server would wait for it when it stops.
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            await EventStreamSender.SendAsync(context, result, options.EventStreams, time, ending.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            context.Abort();
        }
    }

    /// <summary>A page from another site can send forms, plain text and untyped bodies without asking first; application/json it cannot.</summary>
    static void RequireJson(HttpRequest request)
    {
        if (request.ContentType is MediaTypes.Json) return;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals(MediaTypes.Json, StringComparison.OrdinalIgnoreCase))
            throw RequestRefusedException.Unsupported("The request body must be sent as application/json.");
        if (type.Charset.HasValue && !HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            throw RequestRefusedException.Unsupported("The request body must be encoded as utf-8.");
    }

    static void RefuseReservedStream(HttpRequest request)
    {
        var isStream = HttpMethods.IsGet(request.Method) && request.Query.ContainsKey("token") && !request.Query.ContainsKey("query");
        if (isStream || request.Headers.ContainsKey("X-GraphQL-Event-Stream-Token")) throw RequestRefusedException.NoReservedStream();
    }

    static ResponseFormat NegotiateFormat(HttpContext context)
    {
        var format = ResponseFormat.Negotiate(context.Request.Headers.Accept);
        return format.IsNone
            ? throw new RequestRefusedException(
                StatusCodes.Status406NotAcceptable, "The answer can be application/graphql-response+json, application/json or text/event-stream.")
            : format;
    }

    static CostReport CostReportOf(HttpRequest request) => request.Headers["GraphQL-Cost"].ToString() switch
    {
        "report" => CostReport.Report,
        "validate" => CostReport.Validate,
        _ => CostReport.None,
    };

    static bool IsUpgrade(HttpContext context) => context.Features.Get<IHttpWebSocketFeature>()?.IsWebSocketRequest is true;

    async ValueTask ExplorerAsync(HttpContext context)
    {
        if (options.ExplorerPath is not { } page || !File.Exists(page))
            throw new RequestRefusedException(StatusCodes.Status406NotAcceptable, "There is no explorer here; ask by POST.");
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.Vary = "Accept";
        context.Response.Headers.CacheControl = "no-cache";
        await context.Response.SendFileAsync(page, context.RequestAborted);
    }
}
