using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.GraphQL.Execution.Resolving;

/// <summary>
/// Lends service scopes to the resolvers of one request, each to one at a time. A query's scopes are lent again; a mutation's are not, so that what a failed
/// mutation left unsaved is never saved by the next.
/// </summary>
sealed class ScopePool(IServiceProvider requestServices, bool reuse) : IAsyncDisposable
{
    readonly Lock gate = new();
    readonly Stack<AsyncServiceScope> idle = [];
    readonly List<AsyncServiceScope> used = [];
    bool isClosed;

    public AsyncServiceScope Lease()
    {
        lock (gate)
        {
            if (idle.TryPop(out var scope)) return scope;
        }
        var made = requestServices.CreateAsyncScope();
        foreach (var initializer in requestServices.GetServices<IServiceScopeInitializer>()) initializer.Initialize(requestServices, made.ServiceProvider);
        return made;
    }

    public void Return(AsyncServiceScope scope)
    {
        lock (gate)
        {
            if (!isClosed)
            {
                if (reuse) idle.Push(scope);
                else used.Add(scope);
                return;
            }
        }
        // The request was given up while the resolver went on.
        _ = scope.DisposeAsync().AsTask();
    }

    public async ValueTask DisposeAsync()
    {
        AsyncServiceScope[] scopes;
        lock (gate)
        {
            if (isClosed) return;
            isClosed = true;
            scopes = [.. idle, .. used];
        }
        foreach (var scope in scopes) await scope.DisposeAsync();
    }
}
