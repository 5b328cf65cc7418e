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
            await AnswerAsync(context);
        }
        catch (RequestRefusedException refused)
        {
            await ResponseSender.RefuseAsync(context, refused.Status, refused.Message, options);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client went away; nobody is left to tell.
        }
    }

    ValueTask AnswerAsync(HttpContext context)
    {
        if (HttpMethods.IsPost(context.Request.Method)) return PostAsync(context);
        if (!HttpMethods.IsGet(context.Request.Method) && !IsUpgrade(context)) return RefuseMethodAsync(context);
        if (IsUpgrade(context)) return new SocketSession(context, executor, options.Sockets, time).RunAsync(stopping);
        return ResponseFormat.IsBrowser(context.Request.Headers.Accept) && !context.Request.Query.ContainsKey("query") ? ExplorerAsync(context) : GetAsync(context);
    }

    async ValueTask PostAsync(HttpContext context)
    {
        var format = NegotiateFormat(context);
        RequireJson(context.Request);
        var sent = await BodyReader.ReadAsync(context.Request, options, time);
        using var body = BodyDecoder.Decode(sent, context.Request.Headers.ContentEncoding, options.MaxBodyBytes);
        using var parameters = RequestParameterReader.Read(body.Written);
        await ExecuteAsync(context, parameters.ToOperation(context.RequestServices, cost: CostReportOf(context.Request)), format);
    }

    async ValueTask GetAsync(HttpContext context)
    {
        var format = NegotiateFormat(context);
        using var parameters = QueryStringReader.Read(context.Request.Query);
        await ExecuteAsync(context, parameters.ToOperation(context.RequestServices, queriesOnly: true, CostReportOf(context.Request)), format);
    }

    async ValueTask ExecuteAsync(HttpContext context, OperationRequest operation, ResponseFormat format)
    {
        using var result = await executor.ExecuteAsync(operation, context.RequestAborted);
        if (result.Events is not null && !format.Streams)
            throw new RequestRefusedException(StatusCodes.Status406NotAcceptable, "A subscription is answered as text/event-stream or over a WebSocket.");
        if (result.Events is not null || format.Single is null)
            await StreamAsync(context, result);
        else
            await ResponseSender.SendAsync(context, result, format.Single, options);
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

    ValueTask RefuseMethodAsync(HttpContext context)
    {
        context.Response.Headers.Allow = "GET, POST";
        return ResponseSender.RefuseAsync(context, StatusCodes.Status405MethodNotAllowed, "GraphQL is asked by GET or POST.", options);
    }

    async ValueTask ExplorerAsync(HttpContext context)
    {
        if (options.ExplorerPath is not { } page || !File.Exists(page))
            throw new RequestRefusedException(StatusCodes.Status406NotAcceptable, "There is no explorer here; ask by POST.");
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.Vary = "Accept";
        await context.Response.SendFileAsync(page, context.RequestAborted);
    }
}
