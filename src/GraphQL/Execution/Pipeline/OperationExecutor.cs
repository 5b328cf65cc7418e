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

    public static async ValueTask<ExecutionResult> ExecuteAsync(OperationRun run)
    {
        try
        {
            await AuthorizeAsync(run);
            var root = new ObjectNode(null, null, -1, run.Plan.Root, NoSource);
            if (run.Plan.Kind == OperationKind.Mutation) return await ExecuteSeriallyAsync(run, root);
            if (root.Slots.Length > 0) await ResolveAsync(run, () => run.Resolver.Start(root));
            return Write(run, root);
        }
        finally
        {
            await run.DisposeAsync();
        }
    }

    /// <summary>Executes the operation for one event of a subscription: the event is the value of its only field.</summary>
    public static async ValueTask<ExecutionResult> ExecuteEventAsync(OperationRun run, object? value)
    {
        try
        {
            await AuthorizeAsync(run);
            var root = new ObjectNode(null, null, -1, run.Plan.Root, NoSource);
            var field = run.Plan.Root.Fields[0];
            if (run.Refused?.TryGetValue(field.Definition, out var refusal) == true) root.Slots[0] = new FieldFault(new GraphQLException(refusal));
            else await ResolveAsync(run, () => run.Resolver.Complete(root, field, value));
            return Write(run, root);
        }
        finally
        {
            await run.DisposeAsync();
        }
    }

    static async ValueTask ResolveAsync(OperationRun run, Action start)
    {
        var pending = run.Scheduler.RunAsync(start);
        try
        {
            if (!pending.IsCompletedSuccessfully) await pending.AsTask().WaitAsync(run.Cancellation);
            // Resolvers that listen fail at once when time is up; that is no failure of theirs.
            run.Cancellation.ThrowIfCancellationRequested();
        }
        catch (OperationCanceledException)
        {
            run.Scheduler.Abandon();
            throw;
        }
    }

    static ExecutionResult Write(OperationRun run, ObjectNode root)
    {
        var writer = new ResponseWriter();
        if (!new TreeWriter(run, writer).WriteObject(root))
        {
            writer.CutBackTo(0);
            writer.WriteNull();
        }
        return new ExecutionResult(writer, run.Errors);
    }

    /// <summary>A root field of a mutation is resolved and written as a whole before the next one starts.</summary>
    static async ValueTask<ExecutionResult> ExecuteSeriallyAsync(OperationRun run, ObjectNode root)
    {
        var writer = new ResponseWriter();
        var tree = new TreeWriter(run, writer);
        writer.WriteRaw("{"u8);
        var isWritten = true;
        foreach (var field in root.Plan.Fields)
        {
            if (field.Slot >= 0) await ResolveAsync(run, () => run.Resolver.Start(root, field));
            writer.WriteRaw(field == root.Plan.Fields[0] ? field.Prefix.AsSpan(1) : field.Prefix);
            // Null that propagates takes the whole answer; what the specification would still execute is not started, as in the reference implementation.
            if (!(isWritten = tree.WriteField(field, root.Source, root.Slots))) break;
        }
        if (isWritten)
        {
            writer.WriteRaw("}"u8);
        }
        else
        {
            writer.CutBackTo(0);
            writer.WriteNull();
        }
        return new ExecutionResult(writer, run.Errors);
    }

    /// <summary>
    /// Asks about every guarded field before the first is resolved. The answer does not depend on the object, so that it is asked for once however long a
    /// list is.
    /// </summary>
    public static async ValueTask AuthorizeAsync(OperationRun run)
    {
        if (run.Plan.Guarded.Count == 0 || run.Request.Services.GetService<IAuthorizationHandler>() is not { } handler) return;
        Dictionary<OutputField, GraphQLError>? refused = null;
        foreach (var (type, field) in run.Plan.Guarded)
        {
            if (await handler.AuthorizeAsync(type, field, run.Request.Services, run.Cancellation) is { } refusal) (refused ??= [])[field] = refusal;
        }
        run.Refused = refused;
    }
}
