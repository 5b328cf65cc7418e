namespace Helsefellesskap.Modules.Kpi.Current;

/// <summary>The data as they are now, looked up once for a scope of services: a query's resolvers, one after the other, mostly share one.</summary>
internal sealed class DataView(DataStore store)
{
    readonly Lock gate = new();
    Task<CurrentData>? data;

    public Task<CurrentData> GetAsync(CancellationToken cancellationToken)
    {
        lock (gate) return data ??= store.GetAsync(cancellationToken);
    }
}
