using System.Runtime.CompilerServices;
using Helsefellesskap.GraphQL.Execution.Planning;
using Helsefellesskap.GraphQL.Execution.Resolving;

namespace Helsefellesskap.GraphQL.Execution.Pipeline;

/// <summary>Subscribe (specification 6.2.3): makes the source stream, and a response of each of its events.</summary>
sealed class SubscriptionExecutor(RequestOptions options, TimeProvider time)
{
    /// <param name="run">The run of the subscribing itself, whose services live as long as the stream.</param>
    /// <param name="ending">Cancels the run; disposed of with the stream.</param>
    /// <param name="execute">Executes the operation for one event.</param>
    public async ValueTask<ExecutionResult> SubscribeAsync(OperationRun run, CancellationTokenSource ending, Func<object?, ValueTask<ExecutionResult>> execute)
    {
        var root = ObjectsNode.Root(run.Plan.Root, run);
        var field = run.Plan.Root.Fields[0];
        var context = new ResolverContext(run).Of(root, field);
        try
        {
            await OperationExecutor.AuthorizeAsync(run);
            if (run.Refused?.TryGetValue(field.Definition, out var refusal) == true) throw new GraphQLException(refusal);
            if (field.Resolver is not SubscriptionResolver resolver) throw new GraphQLException($"{field} is no source of events.");
            if (run.ArgumentsOf(field).Fault is { } fault) throw fault.Exception;
            var source = await resolver.Subscribe(context) ?? throw new GraphQLException($"{field} has no events.");
            return new ExecutionResult(Map(run, context, field, resolver.Events(source), ending, execute));
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !run.Cancellation.IsCancellationRequested)
        {
            context.Release();
            await run.DisposeAsync();
            ending.Dispose();
            return ExecutionResult.RequestError(run.ErrorOf(exception, field, [field.ResponseName]));
        }
    }

    /// <summary>MapSourceToResponseEvent (specification 6.2.3.2). Where the stream must not go on, the last response says why.</summary>
    async IAsyncEnumerable<ExecutionResult> Map(
        OperationRun run, ResolverContext context, PlanField field, IAsyncEnumerable<object?> events, CancellationTokenSource ending,
        Func<object?, ValueTask<ExecutionResult>> execute,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var stopping = cancellationToken.Register(ending.Cancel);
        await using var source = new SourceStream(run, context, field, events.GetAsyncEnumerator(ending.Token), ending, options.SubscriptionCheck, time);
        while (await source.MoveNextAsync()) yield return await execute(source.Current);
        if (source.Fault is { } fault) yield return ExecutionResult.RequestError(fault);
    }
}
