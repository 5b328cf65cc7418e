namespace Helsefellesskap.Modules.Kpi.Current;

/// <summary>A value that whoever needs it first reads for all. An attempt that failed is made again by the next.</summary>
internal sealed class Kept<T>(Func<Task<T>> read)
{
    readonly Lock gate = new();
    Task<T>? value;

    public Task<T> GetAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            // Apart from the request that asks: neither its cancellation nor its one logical thread may hold up the others.
            if (value is null or { IsFaulted: true } or { IsCanceled: true }) value = Task.Run(read);
            return value.WaitAsync(cancellationToken);
        }
    }
}
