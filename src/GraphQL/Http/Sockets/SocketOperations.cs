using System.Collections.Concurrent;
using System.Net.WebSockets;
using Helsefellesskap.GraphQL.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.GraphQL.Http.Sockets;

/// <summary>The operations that run on one socket, by the id that the client gave them. Disposing ends them all.</summary>
sealed class SocketOperations(SocketConnection connection, IRequestExecutor executor, IServiceProvider services, int maxOperations) : IAsyncDisposable
{
    readonly ConcurrentDictionary<string, CancellationTokenSource> running = [];
    readonly ConcurrentDictionary<Task, byte> tasks = [];

    public async ValueTask StartAsync(string id, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        if (running.ContainsKey(id)) throw SocketClosedException.SubscriberExists(id);
        if (running.Count >= maxOperations)
        {
            await connection.SendErrorAsync(id, [new GraphQLError($"A socket may have {maxOperations} operations at once.")], cancellationToken);
            return;
        }
        var request = Read(payload);
        var ending = new CancellationTokenSource();
        running[id] = ending;
        var task = Task.Run(() => RunAsync(id, request, ending), CancellationToken.None);
        tasks[task] = 0;
        _ = task.ContinueWith(done => tasks.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>The message's buffer is used for the next one, and an operation keeps its variables as long as it runs: they point into a copy.</summary>
    static RequestParameters Read(ReadOnlyMemory<byte> payload)
    {
        try
        {
            return RequestParameterReader.Read(payload.ToArray());
        }
        catch (RequestRefusedException)
        {
            throw SocketClosedException.InvalidMessage();
        }
    }

    /// <summary>Ends an operation at the client's word; one that has ended already is no fault, for the messages may have crossed.</summary>
    public void Stop(string id)
    {
        if (running.TryRemove(id, out var ending)) ending.Cancel();
    }

    public void StopAll()
    {
        foreach (var id in running.Keys) Stop(id);
    }

    async Task RunAsync(string id, RequestParameters request, CancellationTokenSource ending)
    {
        try
        {
            using (request) await ExecuteAsync(id, request, ending.Token);
        }
        catch (OperationCanceledException)
        {
            // Stopped by the client, or the socket is closing: nothing more is said.
        }
        catch (WebSocketException)
        {
            // The socket is gone, which its reader notices too.
        }
        finally
        {
            // Not disposed: it holds nothing, and Stop may be about to cancel it.
            running.TryRemove(KeyValuePair.Create(id, ending));
        }
    }

    async ValueTask ExecuteAsync(string id, RequestParameters parameters, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        foreach (var initializer in services.GetServices<IServiceScopeInitializer>()) initializer.Initialize(services, scope.ServiceProvider);
        using var result = await executor.ExecuteAsync(parameters.ToOperation(scope.ServiceProvider), cancellationToken);
        if (result.IsRequestError)
        {
            // An error ends the operation by itself. It is no longer running when the client hears of it, so that the id can be used again.
            running.TryRemove(id, out _);
            await connection.SendErrorAsync(id, result.Errors, cancellationToken);
            return;
        }
        if (result.Events is null) await connection.SendNextAsync(id, result, cancellationToken);
        else await SendEventsAsync(id, result.Events, cancellationToken);
        if (running.TryRemove(id, out _)) await connection.SendCompleteAsync(id, cancellationToken);
    }

    async ValueTask SendEventsAsync(string id, IAsyncEnumerable<ExecutionResult> events, CancellationToken cancellationToken)
    {
        await foreach (var result in events.WithCancellation(cancellationToken))
        {
            using (result) await connection.SendNextAsync(id, result, cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        StopAll();
        await Task.WhenAll(tasks.Keys);
    }
}
