using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;

namespace Helsefellesskap.GraphQL.Http;

/// <summary>Reads a request's body as sent, within its bounds of size and time.</summary>
static class BodyReader
{
    public static async ValueTask<PooledBytes> ReadAsync(HttpRequest request, GraphQLHttpOptions options, TimeProvider time)
    {
        if (request.ContentLength > options.MaxBodyBytes) throw RequestRefusedException.TooLarge(options.MaxBodyBytes);
        var body = new PooledBytes((int)(request.ContentLength ?? 4096) + 1, options.MaxBodyBytes);
        try
        {
            await ReadToEndAsync(request.BodyReader, body, options.BodyTimeout, time, request.HttpContext.RequestAborted);
            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    static async ValueTask ReadToEndAsync(PipeReader reader, PooledBytes body, TimeSpan timeout, TimeProvider time, CancellationToken cancellationToken)
    {
        // Most bodies came with their headers: only one that has to be waited for is worth a timer.
        ITimer? timer = null;
        try
        {
            while (true)
            {
                if (!reader.TryRead(out var read))
                {
                    timer ??= time.CreateTimer(static reader => ((PipeReader)reader!).CancelPendingRead(), reader, timeout, Timeout.InfiniteTimeSpan);
                    read = await reader.ReadAsync(cancellationToken);
                }
                if (read.IsCanceled) throw RequestRefusedException.TooSlow();
                body.Append(read.Buffer);
                reader.AdvanceTo(read.Buffer.End);
                if (read.IsCompleted) return;
            }
        }
        catch (BadHttpRequestException e)
        {
            throw new RequestRefusedException(e.StatusCode, "The request body could not be read.");
        }
        finally
        {
            if (timer is not null) await timer.DisposeAsync();
        }
    }
}
