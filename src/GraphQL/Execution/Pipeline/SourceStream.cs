using Helsefellesskap.GraphQL.Execution.Planning;
using Helsefellesskap.GraphQL.Execution.Resolving;

namespace Helsefellesskap.GraphQL.Execution.Pipeline;

/// <summary>
/// The events of one subscription, for as long as its viewer may have them: asked again before each event, and while none comes too, because a role or a session may
/// end meanwhile.
/// </summary>
/// <param name="run">The run of the subscribing itself; disposed of with the stream.</param>
/// <param name="context">The call that made the stream, which has its services for as long as the stream lives.</param>
/// <param name="field">The subscription's only field.</param>
/// <param name="events">The source stream, which ends when <paramref name="ending"/> is cancelled.</param>
/// <param name="ending">Cancels the run.</param>
/// <param name="silence">How long no event may come before the viewer is asked about again.</param>
/// <param name="time">Tells when.</param>
sealed class SourceStream(
    OperationRun run, ResolverContext context, PlanField field, IAsyncEnumerator<object?> events, CancellationTokenSource ending, TimeSpan silence, TimeProvider time) : IAsyncDisposable
{
    Task<bool>? next;

    public object? Current => events.Current;

    /// <summary>Why the stream ended, where that is not of its own accord.</summary>
    public GraphQLError? Fault { get; private set; }

    public async ValueTask<bool> MoveNextAsync()
    {
        try
        {
            next = events.MoveNextAsync().AsTask();
            while (!next.IsCompleted)
            {
                await ((Task)next).WaitAsync(silence, time, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (!next.IsCompleted && await IsRefusedAsync()) return false;
            }
            return await next && !await IsRefusedAsync();
        }
        catch (Exception exception) when (!run.Cancellation.IsCancellationRequested)
        {
            Fault = run.ErrorOf(exception, field, [field.ResponseName]);
            return false;
        }
    }

    async ValueTask<bool> IsRefusedAsync()
    {
        await OperationExecutor.AuthorizeAsync(run);
        if (run.Refused?.TryGetValue(field.Definition, out var refusal) != true) return false;
        Fault = run.ErrorOf(new GraphQLException(refusal!), field, [field.ResponseName]);
        return true;
    }

    /// <summary>An event that is still awaited is given up first: a stream cannot be disposed of while it works.</summary>
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        if (next is not null) await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await events.DisposeAsync();
        context.Release();
        await run.DisposeAsync();
        ending.Dispose();
    }
}
