using System.Runtime.CompilerServices;
using Helsefellesskap.GraphQL.Execution.Resolving;

namespace Helsefellesskap.GraphQL.Execution.Pipeline;

/// <summary>Subscribe (specification 6.2.3): makes the source stream, and a response of each of its events.</summary>
static class SubscriptionExecutor
{
    /// <param name="run">The run of the subscribing itself, whose services live as long as the stream.</param>
    /// <param name="execute">Executes the operation for one event.</param>
    public static async ValueTask<ExecutionResult> SubscribeAsync(OperationRun run, Func<object?, ValueTask<ExecutionResult>> execute)
    {
        var root = new ObjectNode(null, null, -1, run.Plan.Root, run);
        var field = run.Plan.Root.Fields[0];
        try
        {
            await OperationExecutor.AuthorizeAsync(run);
            if (run.Refused?.TryGetValue(field.Definition, out var refusal) == true) throw new GraphQLException(refusal);
            if (field.Resolver is not SubscriptionResolver resolver) throw new GraphQLException($"{field} is no source of events.");
            var context = new ResolverContext(run, root, field);
            run.ArgumentsOf(field);
            var source = await resolver.Subscribe(context) ?? throw new GraphQLException($"{field} has no events.");
            return new ExecutionResult(Map(run, resolver.Events(source), execute, run.Cancellation));
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !run.Cancellation.IsCancellationRequested)
        {
            await run.DisposeAsync();
            return ExecutionResult.RequestError(run.ErrorOf(exception, field, [field.ResponseName]));
        }
    }

    /// <summary>MapSourceToResponseEvent (specification 6.2.3.2).</summary>
    static async IAsyncEnumerable<ExecutionResult> Map(
        OperationRun run, IAsyncEnumerable<object?> events, Func<object?, ValueTask<ExecutionResult>> execute, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var value in events.WithCancellation(cancellationToken)) yield return await execute(value);
        }
        finally
        {
            await run.DisposeAsync();
        }
    }
}
