namespace Helsefellesskap.GraphQL.Execution.Pipeline;

/// <summary>Lets so many operations run at once; the others wait, each within its own time.</summary>
sealed class ConcurrencyGate(int places) : IDisposable
{
    readonly SemaphoreSlim free = new(places);

    public async ValueTask<Place> EnterAsync(CancellationToken cancellationToken)
    {
        await free.WaitAsync(cancellationToken);
        return new Place(free);
    }

    public void Dispose() => free.Dispose();

    /// <summary>A place is given back by disposing it.</summary>
    public readonly struct Place(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
