using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace Helsefellesskap.GraphQL.Execution.Loading;

/// <summary>
/// The one logical thread of a request. As the synchronization context of its resolvers it queues what they go on with after an await, and runs that one piece at a
/// time. Batches of keys are sent when the queue is empty, that is when no resolver can go on without them: no clock is involved.
/// </summary>
sealed partial class RequestScheduler(ILogger logger, CancellationToken cancellation) : SynchronizationContext, IThreadPoolWorkItem
{
    // Also the lock of all that follows.
    readonly Queue<(SendOrPostCallback Callback, object? State)> queue = new();
    ExecutionContext? executionContext = ExecutionContext.Capture();
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
        if (TakePlace(start, with))
        {
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
        }
        if (completion is null)
        {
            cancellation.ThrowIfCancellationRequested();
            return default;
        }
        cancellation.UnsafeRegister(static scheduler => ((RequestScheduler)scheduler!).Abandon(), this);
        return new ValueTask(completion.Task);
    }

    /// <summary>False where what an earlier resolver left behind is running on another thread, which then starts this too.</summary>
    bool TakePlace<T>(Action<T> start, T with)
    {
        lock (queue)
        {
            (completion, executionContext) = (null, ExecutionContext.Capture());
            if (!isPumping) return isPumping = true;
            completion = new TaskCompletionSource();
            queue.Enqueue(Later(start, with));
            return false;
        }
    }

    static (SendOrPostCallback, object?) Later<T>(Action<T> start, T with) => (_ => start(with), null);

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
}
