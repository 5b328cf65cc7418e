using Microsoft.Extensions.Logging;

namespace Helsefellesskap.GraphQL.Execution.Loading;

/// <summary>Runs what is queued, one piece at a time.</summary>
sealed partial class RequestScheduler
{
    void IThreadPoolWorkItem.Execute()
    {
        var previous = ExecutionContext.Capture();
        // What flows with the request (the activity, the HTTP context) flows into resolvers that are started from here.
        if (executionContext is not null) ExecutionContext.Restore(executionContext);
        SetSynchronizationContext(this);
        TaskCompletionSource? finished;
        try
        {
            finished = Pump();
        }
        finally
        {
            SetSynchronizationContext(null);
            if (previous is not null) ExecutionContext.Restore(previous);
        }
        // Whoever waits goes on from here and writes the answer.
        Finish(finished);
    }

    /// <summary>Runs what is queued and sends batches until neither is left. Answers whom to tell where everything that began has ended.</summary>
    TaskCompletionSource? Pump()
    {
        while (true)
        {
            (SendOrPostCallback Callback, object? State) next;
            List<IBatch>? ready = null;
            lock (queue)
            {
                if (!queue.TryDequeue(out next))
                {
                    (ready, batches) = (batches, null);
                    if (ready is null)
                    {
                        isPumping = false;
                        if (unfinished == 0) return completion;
                        completion ??= new TaskCompletionSource();
                        return null;
                    }
                }
            }
            if (ready is not null) ready.ForEach(batch => batch.Send());
            else Run(next.Callback!, next.State);
        }
    }

    void Run(SendOrPostCallback callback, object? state)
    {
        try
        {
            callback(state);
        }
        catch (Exception exception)
        {
            // Only an async void method of a resolver can get here; its exception must not keep the others from going on.
            logger.LogError(exception, "A resolver left an exception to nobody");
        }
    }
}
