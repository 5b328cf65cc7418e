using Helsefellesskap.GraphQL.Execution.Coercion;
using Helsefellesskap.GraphQL.Execution.Loading;
using Helsefellesskap.GraphQL.Execution.Planning;
using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.GraphQL.Execution.Resolving;

/// <summary>One call of a resolver.</summary>
sealed class ResolverContext(OperationRun run) : IResolverContext
{
    ObjectNode node;
    PlanField selected = null!;
    ScopeLease? scope;
    Task? pending;

    public Schema Schema => run.Schema;
    public ObjectType ObjectType => selected.Parent;
    public OutputField Field => selected.Definition;
    public object? Source => node.Source;
    public IServiceProvider Services => run.Request.Services;
    public IDictionary<object, object?> RequestState => run.Request.State;
    public CancellationToken RequestAborted => run.Cancellation;
    public IReadOnlyList<object> Path => [.. node.Path(), selected.ResponseName];

    /// <summary>Services that no other resolver uses until this one is done.</summary>
    public IServiceProvider Scope => (scope ??= run.Scopes.Lease()).Services;

    ArgumentValues Arguments => run.ArgumentsOf(selected);

    public object? ArgumentAt(int index) => Arguments.Values[index];

    public T Argument<T>(string name) => Arguments.Of<T>(selected, name);

    public bool IsArgumentGiven(string name) => Arguments.Given[selected.ArgumentIndex(name)];

    public object Loader(LoaderDefinition definition) => run.Loader(definition);

    public bool IsSelected(string path) => selected.Below(path).Length > 0;

    public IReadOnlyList<ISelectedField> Selected(string path) => [.. selected.Below(path).Select(Ahead).OfType<ISelectedField>()];

    SelectedField? Ahead(PlanField field) => run.ArgumentsOf(field) is { Fault: null } arguments ? new SelectedField(field, arguments) : null;

    public void ReportError(GraphQLError error) => run.Report(error with { Path = Path, Locations = selected.Locations });

    public ResolverContext Of(ObjectNode node, PlanField selected)
    {
        (this.node, this.selected, pending) = (node, selected, null);
        return this;
    }

    /// <summary>Calls the resolver. False where it is not done: its end then comes back through the scheduler.</summary>
    public bool TryResolve(out object? value)
    {
        value = null;
        if (selected.Resolver is TaskResolver starting)
        {
            pending = starting.Start(this);
        }
        else
        {
            var result = ((AsyncResolver)selected.Resolver).Resolve(this);
            if (result.IsCompletedSuccessfully)
            {
                value = result.Result;
                return true;
            }
            pending = result.AsTask();
        }
        if (pending.IsCompleted)
        {
            value = ResultOf(pending);
            return true;
        }
        run.Scheduler.Begin();
        if (pending.AsyncState is Waiters waiters) waiters.Add(this);
        else pending.GetAwaiter().UnsafeOnCompleted(End);
        return false;
    }

    object? ResultOf(Task done) => selected.Resolver is TaskResolver starting ? starting.ResultOf(done) : ((Task<object?>)done).GetAwaiter().GetResult();

    /// <summary>The next of those that wait for the same key.</summary>
    public ResolverContext? Next { get; set; }

    public void End()
    {
        try
        {
            var value = ResultOf(pending!);
            Release();
            if (!run.Scheduler.IsAbandoned) run.Resolver.Complete(node, selected, value);
        }
        catch (Exception exception)
        {
            Release();
            TreeResolver.Fail(node, selected, exception);
        }
        finally
        {
            run.Scheduler.End();
        }
    }

    /// <summary>The resolver is done: its services may serve another.</summary>
    public void Release()
    {
        if (scope is not { } leased) return;
        scope = null;
        run.Scopes.Return(leased);
    }
}
