namespace Helsefellesskap.GraphQL.Execution;

/// <summary>Loads values by key in batches, each key once per request. A loader's batch is sent when no resolver can go on without it.</summary>
public interface IDataLoader<in TKey, TValue> where TKey : notnull
{
    /// <summary>The value, or the default where the batch had none for the key.</summary>
    Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default);
}
