using System.Diagnostics;
using Helsefellesskap.GraphQL.Execution.Pipeline;
using Helsefellesskap.GraphQL.Execution.Resolving;

namespace Helsefellesskap.GraphQL.Execution.Loading;

/// <summary>A request's loader: remembers every key that was asked for, and collects the new ones until the scheduler has nothing else to do.</summary>
sealed class BatchLoader<TKey, TValue>(LoaderDefinition<TKey, TValue> definition, OperationRun run) : IDataLoader<TKey, TValue>, IBatch where TKey : notnull
{
    readonly Lock gate = new();
    readonly Dictionary<TKey, TaskCompletionSource<TValue?>> known = [];
    List<TKey> waiting = [];

    public Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            if (known.TryGetValue(key, out var asked)) return asked.Task;
            known.Add(key, asked = new TaskCompletionSource<TValue?>(new Waiters()));
            waiting.Add(key);
            if (waiting.Count == 1) run.Scheduler.Add(this);
            return asked.Task;
        }
    }

    public void Send()
    {
        TKey[] keys;
        lock (gate)
        {
            keys = [.. waiting];
            waiting = [];
        }
        _ = SendAsync(keys);
    }

    async Task SendAsync(TKey[] keys)
    {
        try
        {
            var values = await LoadBatchAsync(keys);
            foreach (var key in keys) Answer(key).SetResult(values.TryGetValue(key, out var value) ? value : definition.Missing);
        }
        catch (Exception exception)
        {
            foreach (var key in keys) Answer(key).TrySetException(exception);
        }
        foreach (var key in keys) ((Waiters)Answer(key).Task.AsyncState!).Tell();
    }

    async Task<IReadOnlyDictionary<TKey, TValue>> LoadBatchAsync(TKey[] keys)
    {
        using var activity = Telemetry.Source.StartActivity("GraphQL batch");
        activity?.SetTag("graphql.loader.name", definition.Name).SetTag("graphql.loader.keys", keys.Length);
        var started = Stopwatch.GetTimestamp();
        var scope = run.Scopes.Lease();
        try
        {
            return await definition.Batch(keys, scope.Services, run.Cancellation);
        }
        catch
        {
            activity?.SetStatus(ActivityStatusCode.Error);
            throw;
        }
        finally
        {
            run.Scopes.Return(scope);
            Telemetry.Batch(definition.Name, keys.Length, Stopwatch.GetElapsedTime(started));
        }
    }

    TaskCompletionSource<TValue?> Answer(TKey key)
    {
        lock (gate) return known[key];
    }
}
