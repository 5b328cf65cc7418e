using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace Helsefellesskap.GraphQL.Execution.Loading;

/// <summary>
/// The one logical thread of a request. As the synchronization context of its resolvers it queues what they go on with after an await, and runs that one piece at a
/// time. Batches of keys are sent when the queue is empty, that is when no resolver can go on without them: no clock is involved.
/// </summary>
sealed class RequestScheduler(ILogger logger, CancellationToken cancellation) : SynchronizationContext, IThreadPoolWorkItem
{
    // Also the lock of all that follows.
    readonly Queue<(SendOrPostCallback Callback, object? State)> queue = new();
    readonly ExecutionContext? executionContext = ExecutionContext.Capture();
    List<IBatch>? batches;
    TaskCompletionSource? completion;
    int unfinished;
    bool isPumping;

    /// <summary>Nobody waits for the result any more; nothing new is started.</summary>
    public bool IsAbandoned { get; private set; }

    /// <summary>Counts something that <see cref="RunAsync"/> has to wait for.</summary>
    public void Begin() => unfinished++;

    public void End() => unfinished--;

    /// <summary>Runs <paramref name="start"/> and whatever follows from it; done when everything that began has ended.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for the result any more. Resolvers that listen fail at once then, which is no failure of theirs.</exception>
    public ValueTask RunAsync<T>(Action<T> start, T with)
    {
        completion = null;
        lock (queue) isPumping = true;
        var previous = Current;
        SetSynchronizationContext(this);
        try
        {
            start(with);
            Pump();
        }
        finally
        {
            SetSynchronizationContext(previous);
        }
        if (completion is null)
        {
            cancellation.ThrowIfCancellationRequested();
            return default;
        }
        cancellation.UnsafeRegister(static scheduler => ((RequestScheduler)scheduler!).Abandon(), this);
        return new ValueTask(completion.Task);
    }

    /// <summary>Ends the waiting, whatever is still under way.</summary>
    void Abandon()
    {
        IsAbandoned = true;
        // Whoever cancels does not answer the request on its own thread.
        ThreadPool.UnsafeQueueUserWorkItem(static scheduler => scheduler.Finish(scheduler.completion), this, preferLocal: false);
    }

    void Finish(TaskCompletionSource? waiting)
    {
        if (cancellation.IsCancellationRequested) waiting?.TrySetCanceled(cancellation);
        else waiting?.TrySetResult();
    }

    /// <summary>Queues a batch to be sent when there is nothing else to do.</summary>
    public void Add(IBatch batch)
    {
        lock (queue)
        {
            (batches ??= []).Add(batch);
            if (isPumping) return;
            isPumping = true;
        }
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
    }

    /// <summary>
    /// Goes on at once where the thread that brings the news is free for it, as awaiting without a context would: each way through the thread pool costs more than
    /// most resolvers do.
    /// </summary>
    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (queue)
        {
            queue.Enqueue((d, state));
            if (isPumping) return;
            isPumping = true;
        }
        var isFree = Current is null && Thread.CurrentThread.IsThreadPoolThread && RuntimeHelpers.TryEnsureSufficientExecutionStack();
        if (isFree) ((IThreadPoolWorkItem)this).Execute();
        else ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
    }

    public override void Send(SendOrPostCallback d, object? state) => throw new NotSupportedException("A resolver must not wait for its own request.");

    public override SynchronizationContext CreateCopy() => this;

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

/// <summary>Keys that wait to be loaded together.</summary>
interface IBatch
{
    void Send();
}
