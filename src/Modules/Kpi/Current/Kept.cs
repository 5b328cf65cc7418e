using System.Diagnostics.CodeAnalysis;

namespace Helsefellesskap.Modules.Kpi.Current;

/// <summary>A value that whoever needs it first reads for all. An attempt that failed is made again by the next.</summary>
internal sealed class Kept<T>(Func<Task<T>> read) where T : class
{
    readonly Lock gate = new();
    Func<Task<T>>? read = read;
    Task<T>? value;

    public Task<T> GetAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            // Apart from the request that asks: neither its cancellation nor its one logical thread may hold up the others.
            if (value is null or { IsFaulted: true } or { IsCanceled: true }) value = Task.Run(ReadAsync);
            return value.WaitAsync(cancellationToken);
        }
    }

    /// <summary>The value where it has been read.</summary>
    public bool TryGet([NotNullWhen(true)] out T? known)
    {
        lock (gate) known = value is { IsCompletedSuccessfully: true } ? value.Result : null;
        return known is not null;
    }

    async Task<T> ReadAsync()
    {
        var found = await read!();
        // What it was made from need not be kept with it.
        read = null;
        return found;
    }
}
