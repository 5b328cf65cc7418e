using System.Buffers;
using System.IO.Pipelines;
using Helsefellesskap.GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Helsefellesskap.GraphQL.Http.EventStreams;

/// <summary>
/// Answers as server-sent events, one <c>next</c> per response and a <c>complete</c>: the distinct connections mode of graphql-sse, which is also what
/// GraphQL over HTTP proposes for text/event-stream. Errors of the request are an event too, for browsers hide the body of a failed EventSource.
/// </summary>
static class EventStreamSender
{
    public static async ValueTask SendAsync(
        HttpContext context, ExecutionResult result, EventStreamOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();

        var output = context.Response.BodyWriter;
        await SilenceAsync(output, cancellationToken);
        if (result.Events is null) await NextAsync(output, result, cancellationToken);
        else await SendEventsAsync(output, result.Events, options.KeepAlive, time, cancellationToken);
        output.Write("event: complete\ndata: \n\n"u8);
        await output.FlushAsync(cancellationToken);
    }

    static async ValueTask SendEventsAsync(
        PipeWriter output, IAsyncEnumerable<ExecutionResult> events, TimeSpan keepAlive, TimeProvider time, CancellationToken cancellationToken)
    {
        await using var enumerator = events.GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            var next = enumerator.MoveNextAsync().AsTask();
            while (!next.IsCompleted)
            {
                await ((Task)next).WaitAsync(keepAlive, time, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (!next.IsCompleted) await SilenceAsync(output, CancellationToken.None);
            }
            if (!await next) return;
            using var result = enumerator.Current;
            await NextAsync(output, result, cancellationToken);
        }
    }

    static async ValueTask NextAsync(PipeWriter output, ExecutionResult result, CancellationToken cancellationToken)
    {
        output.Write("event: next\ndata: "u8);
        result.WriteTo(output);
        output.Write("\n\n"u8);
        await output.FlushAsync(cancellationToken);
    }

    /// <summary>A comment: opens the stream, and keeps proxies from ending a silent one.</summary>
    static async ValueTask SilenceAsync(PipeWriter output, CancellationToken cancellationToken)
    {
        output.Write(":\n\n"u8);
        await output.FlushAsync(cancellationToken);
    }
}
