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
sealed class EventStreamSender(HttpContext context, EventStreamOptions options, TimeProvider time)
{
    readonly PipeWriter output = context.Response.BodyWriter;

    public static async ValueTask SendAsync(
        HttpContext context, ExecutionResult result, EventStreamOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();

        var sender = new EventStreamSender(context, options, time);
        await sender.SilenceAsync(cancellationToken);
        if (result.Events is null) await sender.NextAsync(result, cancellationToken);
        else await sender.SendEventsAsync(result.Events, cancellationToken);
        sender.Write("event: complete\ndata: \n\n"u8);
        await sender.FlushAsync(cancellationToken);
    }

    async ValueTask SendEventsAsync(IAsyncEnumerable<ExecutionResult> events, CancellationToken cancellationToken)
    {
        await using var enumerator = events.GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            var next = enumerator.MoveNextAsync().AsTask();
            while (!next.IsCompleted)
            {
                await ((Task)next).WaitAsync(options.KeepAlive, time, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (!next.IsCompleted) await SilenceAsync(CancellationToken.None);
            }
            if (!await next) return;
            using var result = enumerator.Current;
            await NextAsync(result, cancellationToken);
        }
    }

    ValueTask NextAsync(ExecutionResult result, CancellationToken cancellationToken)
    {
        Write("event: next\ndata: "u8);
        result.WriteTo(output);
        Write("\n\n"u8);
        return FlushAsync(cancellationToken);
    }

    /// <summary>A comment: opens the stream, and keeps proxies from ending a silent one.</summary>
    ValueTask SilenceAsync(CancellationToken cancellationToken)
    {
        Write(":\n\n"u8);
        return FlushAsync(cancellationToken);
    }

    void Write(ReadOnlySpan<byte> text) => output.Write(text);

    /// <summary>A client that does not read is cut off, which cancels what it asked for. The web server's own bound counts bytes, and would wait for hours where much has been sent.</summary>
    async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        var flush = output.FlushAsync(cancellationToken);
        try
        {
            if (flush.IsCompleted) await flush;
            else await flush.AsTask().WaitAsync(options.KeepAlive * 2, time, CancellationToken.None);
        }
        catch (TimeoutException)
        {
            context.Abort();
        }
    }
}
