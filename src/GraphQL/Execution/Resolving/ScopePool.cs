using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.GraphQL.Execution.Resolving;

/// <summary>
/// Lends service scopes to the resolvers of one request, each to one at a time. A query's scopes are lent again; a mutation's are not, so that what a failed
/// mutation left unsaved is never saved by the next.
/// </summary>
sealed class ScopePool(IServiceProvider requestServices, bool reuse) : IAsyncDisposable
{
    readonly Lock gate = new();
    readonly Stack<ScopeLease> idle = [];
    readonly List<ScopeLease> used = [];
    bool isClosed;

    public ScopeLease Lease()
    {
        lock (gate)
        {
            if (idle.TryPop(out var scope)) return scope;
        }
        var made = new ScopeLease(requestServices.CreateAsyncScope());
        foreach (var initializer in requestServices.GetServices<IServiceScopeInitializer>()) initializer.Initialize(requestServices, made.Services);
        return made;
    }

    public void Return(ScopeLease scope)
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
        _ = scope.Scope.DisposeAsync().AsTask();
    }

    public async ValueTask DisposeAsync()
    {
        ScopeLease[] scopes;
        lock (gate)
        {
            if (isClosed) return;
            isClosed = true;
            scopes = [.. idle, .. used];
        }
        foreach (var scope in scopes) await scope.Scope.DisposeAsync();
    }
}

/// <summary>A scope that one resolver has at a time.</summary>
sealed class ScopeLease(AsyncServiceScope scope)
{
    public AsyncServiceScope Scope { get; } = scope;

    public IServiceProvider Services => Scope.ServiceProvider;
}
