using Microsoft.Extensions.Logging;

namespace Helsefellesskap.GraphQL.Execution.Loading;

/// <summary>
/// The one logical thread of a request. As the synchronization context of its resolvers it queues what they go on with after an await, and runs that one piece at a
/// time. Batches of keys are sent when the queue is empty, that is when no resolver can go on without them: no clock is involved.
/// </summary>
sealed class RequestScheduler(ILogger logger) : SynchronizationContext, IThreadPoolWorkItem
{
    readonly Lock gate = new();
    readonly Queue<(SendOrPostCallback Callback, object? State)> queue = new();
    readonly ExecutionContext? executionContext = ExecutionContext.Capture();
    List<IBatch> batches = [];
    TaskCompletionSource? completion;
    int unfinished;
    bool isPumping;

    /// <summary>Nobody waits for the result any more; nothing new is started.</summary>
    public bool IsAbandoned { get; private set; }

    public void Abandon() => IsAbandoned = true;

    /// <summary>Counts something that <see cref="RunAsync"/> has to wait for.</summary>
    public void Begin() => unfinished++;

    public void End() => unfinished--;

    /// <summary>Runs <paramref name="start"/> and whatever follows from it; done when everything that began has ended.</summary>
    public ValueTask RunAsync(Action start)
    {
        completion = null;
        lock (gate) isPumping = true;
        var previous = Current;
        SetSynchronizationContext(this);
        try
        {
            start();
            Pump();
        }
        finally
        {
            SetSynchronizationContext(previous);
        }
        return completion is null ? default : new ValueTask(completion.Task);
    }

    /// <summary>Queues a batch to be sent when there is nothing else to do.</summary>
    public void Add(IBatch batch)
    {
        lock (gate)
        {
            batches.Add(batch);
            if (isPumping) return;
            isPumping = true;
        }
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (gate)
        {
            queue.Enqueue((d, state));
            if (isPumping) return;
            isPumping = true;
        }
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
    }

    public override void Send(SendOrPostCallback d, object? state) => throw new NotSupportedException("A resolver must not wait for its own request.");

    public override SynchronizationContext CreateCopy() => this;

    void IThreadPoolWorkItem.Execute()
    {
        // What flows with the request (the activity, the HTTP context) flows into resolvers that are started from here.
        if (executionContext is not null) ExecutionContext.Restore(executionContext);
        SetSynchronizationContext(this);
        try
        {
            Pump();
        }
        finally
        {
            SetSynchronizationContext(null);
        }
    }

    void Pump()
    {
        while (true)
        {
            (SendOrPostCallback Callback, object? State) next;
            List<IBatch>? ready = null;
            TaskCompletionSource? finished = null;
            lock (gate)
            {
                if (!queue.TryDequeue(out next))
                {
                    if (batches.Count > 0)
                    {
                        (ready, batches) = (batches, []);
                    }
                    else
                    {
                        isPumping = false;
                        if (unfinished == 0) finished = completion;
                        else completion ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                    }
                }
                if (next.Callback is null && ready is null)
                {
                    finished?.TrySetResult();
                    return;
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

/// <summary>Keys that wait to be loaded together.</summary>
interface IBatch
{
    void Send();
}
