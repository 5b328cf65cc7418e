using Helsefellesskap.GraphQL.Execution.Resolving;

namespace Helsefellesskap.GraphQL.Execution.Loading;

/// <summary>A batch method of the program; each request makes its own loader of it.</summary>
abstract class LoaderDefinition(string name)
{
    public string Name { get; } = name;

    public abstract Type KeyType { get; }

    public abstract Type ValueType { get; }

    public abstract object CreateLoader(OperationRun run);

    /// <summary>One value for a key, none for a key that the dictionary leaves out.</summary>
    public static LoaderDefinition OfDictionary<TKey, TValue, TResult>(string name, Func<TKey[], IServiceProvider, CancellationToken, Task<TResult>> batch)
        where TKey : notnull where TResult : IReadOnlyDictionary<TKey, TValue> =>
        new LoaderDefinition<TKey, TValue>(name, async (keys, services, cancellation) => await batch(keys, services, cancellation), default);

    /// <summary>Many values for a key, none of them being an empty array.</summary>
    public static LoaderDefinition OfLookup<TKey, TValue, TResult>(string name, Func<TKey[], IServiceProvider, CancellationToken, Task<TResult>> batch)
        where TKey : notnull where TResult : ILookup<TKey, TValue> =>
        new LoaderDefinition<TKey, TValue[]>(
            name, async (keys, services, cancellation) => (await batch(keys, services, cancellation)).ToDictionary(group => group.Key, group => group.ToArray()), []);
}

/// <param name="name">The method's name, by which it is told from others with the same types.</param>
/// <param name="batch">Loads the values of distinct keys; what it leaves out gets <paramref name="missing"/>.</param>
/// <param name="missing">The value of a key that has none.</param>
sealed class LoaderDefinition<TKey, TValue>(
    string name, Func<TKey[], IServiceProvider, CancellationToken, Task<IReadOnlyDictionary<TKey, TValue>>> batch, TValue? missing) : LoaderDefinition(name)
    where TKey : notnull
{
    public override Type KeyType => typeof(TKey);

    public override Type ValueType => typeof(TValue);

    public Func<TKey[], IServiceProvider, CancellationToken, Task<IReadOnlyDictionary<TKey, TValue>>> Batch { get; } = batch;

    public TValue? Missing { get; } = missing;

    public override object CreateLoader(OperationRun run) => new BatchLoader<TKey, TValue>(this, run);
}
