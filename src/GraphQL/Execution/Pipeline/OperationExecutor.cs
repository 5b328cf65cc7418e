using System.Runtime.CompilerServices;
using Helsefellesskap.GraphQL.Execution.Planning;
using Helsefellesskap.GraphQL.Execution.Resolving;
using Helsefellesskap.GraphQL.Execution.Writing;
using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.GraphQL.Execution.Pipeline;

/// <summary>ExecuteQuery and ExecuteMutation (specification 6.2): asks who may, resolves, writes.</summary>
static class OperationExecutor
{
    static readonly object NoSource = new();

    /// <param name="gate">Where the operation waits for its turn.</param>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<ExecutionResult> ExecuteAsync(OperationRun run, ConcurrencyGate gate)
    {
        using var place = await gate.EnterAsync(run.Cancellation);
        using var activity = Telemetry.Source.StartActivity("GraphQL execution");
        try
        {
            await AuthorizeAsync(run);
            var root = ObjectsNode.Root(run.Plan.Root, NoSource);
            if (run.Plan.Kind == OperationKind.Mutation) return await ExecuteSeriallyAsync(run, root);
            if (run.Plan.Root.Resolved.Length > 0) await run.Scheduler.RunAsync(static on => on.Run.Resolver.Start(on.Root), new Work(run, root));
            return Write(run, root);
        }
        finally
        {
            await run.DisposeAsync();
        }
    }

    /// <summary>Executes the operation for one event of a subscription: the event is the value of its only field.</summary>
    public static async ValueTask<ExecutionResult> ExecuteEventAsync(OperationRun run, object? value, ConcurrencyGate gate)
    {
        using var place = await gate.EnterAsync(run.Cancellation);
        try
        {
            await AuthorizeAsync(run);
            var root = ObjectsNode.Root(run.Plan.Root, NoSource);
            var field = run.Plan.Root.Fields[0];
            if (run.Refused?.TryGetValue(field.Definition, out var refusal) == true) TreeResolver.Fail(root, field, new GraphQLException(refusal));
            else await run.Scheduler.RunAsync(static on => on.Run.Resolver.Take(on.Root, on.Field!, on.Value), new Work(run, root, field, value));
            return Write(run, root);
        }
        finally
        {
            await run.DisposeAsync();
        }
    }

    static ExecutionResult Write(OperationRun run, ObjectNode root)
    {
        var writer = ExecutionResult.BeginData();
        var start = writer.Position;
        using var tree = new TreeWriter(run, writer);
        if (!tree.WriteObject(root))
        {
            writer.CutBackTo(start);
            writer.WriteNull();
        }
        return new ExecutionResult(writer, run.Errors);
    }

    /// <summary>A root field of a mutation is resolved and written as a whole before the next one starts.</summary>
    static async ValueTask<ExecutionResult> ExecuteSeriallyAsync(OperationRun run, ObjectNode root)
    {
        var writer = ExecutionResult.BeginData();
        var start = writer.Position;
        using var tree = new TreeWriter(run, writer);
        writer.WriteRaw("{"u8);
        var isWritten = true;
        foreach (var field in root.Plan.Fields)
        {
            // What was loaded before is not what there is after a change.
            run.ForgetLoaded();
            if (field.Slot >= 0) await run.Scheduler.RunAsync(static on => on.Run.Resolver.Start(on.Root, on.Field!), new Work(run, root, field));
            writer.WriteRaw(field == root.Plan.Fields[0] ? field.Prefix.AsSpan(1) : field.Prefix);
            // Null that propagates takes the whole answer; what the specification would still execute is not started, as in the reference implementation.
            if (!(isWritten = tree.WriteField(field, NoSource, root.Slots))) break;
        }
        if (isWritten)
        {
            writer.WriteRaw("}"u8);
        }
        else
        {
            writer.CutBackTo(start);
            writer.WriteNull();
        }
        return new ExecutionResult(writer, run.Errors);
    }

    /// <summary>
    /// Asks about every guarded field before the first is resolved. The answer does not depend on the object, so that it is asked for once however long a
    /// list is.
    /// </summary>
    public static ValueTask AuthorizeAsync(OperationRun run) =>
        run.Plan.Guarded.Count > 0 && run.Request.Services.GetService<IAuthorizationHandler>() is { } handler ? AuthorizeAsync(run, handler) : default;

    static async ValueTask AuthorizeAsync(OperationRun run, IAuthorizationHandler handler)
    {
        Dictionary<OutputField, GraphQLError>? refused = null;
        foreach (var (type, field) in run.Plan.Guarded)
        {
            if (await handler.AuthorizeAsync(type, field, run.Request.Services, run.Cancellation) is { } refusal) (refused ??= [])[field] = refusal;
        }
        run.Refused = refused;
    }

    /// <summary>What one run of the scheduler starts with.</summary>
    readonly record struct Work(OperationRun Run, ObjectNode Root, PlanField? Field = null, object? Value = null);
}
