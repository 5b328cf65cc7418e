using System.Runtime.CompilerServices;
using Helsefellesskap.GraphQL.Execution.Coercion;
using Helsefellesskap.GraphQL.Execution.Cost;
using Helsefellesskap.GraphQL.Execution.Planning;
using Helsefellesskap.GraphQL.Execution.Resolving;
using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types;
using Microsoft.Extensions.Logging;

namespace Helsefellesskap.GraphQL.Execution.Pipeline;

/// <summary>
/// The way of a request: document (remembered, else parsed and validated), operation, variables, plan, cost, its turn, execution. Whatever stops it before
/// execution is a request error.
/// </summary>
sealed class RequestExecutor(
    Schema schema, RequestOptions options, DocumentSource documents, ILogger<RequestExecutor> logger, IRequestInspector? inspector, TimeProvider clock) : IRequestExecutor, IDisposable
{
    readonly SubscriptionExecutor subscriptions = new(options, clock);
    readonly ConcurrencyGate gate = new(options.MaxConcurrentExecutions);

    public Schema Schema { get; } = schema;

    // Its box is used again: with those of its callee it was a tenth of what a small request allocated.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<ExecutionResult> ExecuteAsync(OperationRequest request, CancellationToken cancellationToken = default)
    {
        if (inspector?.Inspect(request) is { } objection) return ExecutionResult.RequestError(objection);
        using var activity = Telemetry.Source.StartActivity("GraphQL operation");
        var watch = new OperationWatch(activity, Telemetry.Operations, options.SlowOperation, logger);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(options.ExecutionTimeout);
        try
        {
            var document = await documents.FindAsync(request, time.Token);
            var operation = document.Operation(request.OperationName);
            watch.Begin(document, operation);
            return watch.End(await ExecuteAsync(request, document, operation, time.Token, cancellationToken));
        }
        catch (RequestErrorsException refused)
        {
            return watch.End(ExecutionResult.RequestError(refused.Errors));
        }
        catch (GraphQLException refused)
        {
            return watch.End(ExecutionResult.RequestError(refused.Error));
        }
        catch (OperationCanceledException) when (time.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return watch.End(ExecutionResult.RequestError(Timeout()));
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return watch.End(ExecutionResult.RequestError(Unexpected(exception)));
        }
    }

    ValueTask<ExecutionResult> ExecuteAsync(
        OperationRequest request, CachedDocument document, OperationDefinitionNode operation, CancellationToken time, CancellationToken connection)
    {
        if (request.QueriesOnly && operation.Operation != OperationKind.Query)
            return Refused(new GraphQLError("Can only perform a query operation here.") { Code = ErrorCodes.OperationNotAllowed });
        if (Schema.RootType(operation.Operation) is null)
            return Refused(new GraphQLError($"Schema is not configured to execute {OperationWatch.NameOf(operation.Operation)} operation.") { Locations = [operation.Location] });
        var (variables, faults) = VariableCoercion.Coerce(Schema, operation.VariableDefinitions, request.Variables, options);
        if (faults is not null) return Refused(faults);
        OperationPlan plan;
        try
        {
            plan = document.Plan(Schema, operation, variables);
        }
        catch (GraphQLException fault)
        {
            return new(Nothing(fault.Error));
        }
        if (plan.Introspects && !options.EnableIntrospection)
            return Refused(new GraphQLError("Introspection is not allowed for the current request.") { Code = ErrorCodes.IntrospectionNotAllowed });

        var cost = CostLimits.Check(plan, variables, options);
        if (request.Cost == CostReport.Validate) return new(Reported(Nothing(null), cost));
        if (operation.Operation == OperationKind.Subscription) return SubscribeAsync(request, document, operation, plan, variables, connection);
        var executing = OperationExecutor.ExecuteAsync(new OperationRun(Schema, request, plan, variables, options, logger, time), gate);
        return request.Cost == CostReport.Report ? ReportAsync(executing, cost) : executing;
    }

    static ValueTask<ExecutionResult> Refused(params IReadOnlyList<GraphQLError> errors) => new(ExecutionResult.RequestError(errors));

    static async ValueTask<ExecutionResult> ReportAsync(ValueTask<ExecutionResult> executing, OperationCost cost) => Reported(await executing, cost);

    static ExecutionResult Reported(ExecutionResult result, OperationCost cost)
    {
        result.Extensions["operationCost"] = cost.ToExtension();
        return result;
    }

    ValueTask<ExecutionResult> SubscribeAsync(
        OperationRequest request, CachedDocument document, OperationDefinitionNode operation, OperationPlan plan, IReadOnlyDictionary<string, object?> variables,
        CancellationToken connection)
    {
        var ending = CancellationTokenSource.CreateLinkedTokenSource(connection);
        return subscriptions.SubscribeAsync(new OperationRun(Schema, request, plan, variables, options, logger, ending.Token), ending, ExecuteEventAsync);

        async ValueTask<ExecutionResult> ExecuteEventAsync(object? value)
        {
            using var activity = Telemetry.Source.StartActivity("GraphQL event");
            var watch = new OperationWatch(activity, Telemetry.Events, options.SlowOperation, logger);
            watch.Begin(document, operation);
            using var time = CancellationTokenSource.CreateLinkedTokenSource(connection);
            time.CancelAfter(options.ExecutionTimeout);
            try
            {
                return watch.End(await OperationExecutor.ExecuteEventAsync(new OperationRun(Schema, request, plan, variables, options, logger, time.Token), value, gate));
            }
            catch (OperationCanceledException) when (time.IsCancellationRequested && !connection.IsCancellationRequested)
            {
                return watch.End(ExecutionResult.RequestError(Timeout()));
            }
            catch (Exception exception) when (!connection.IsCancellationRequested)
            {
                return watch.End(ExecutionResult.RequestError(Unexpected(exception)));
            }
        }
    }

    /// <summary>Execution began and its root could not be: the answer has data, which is null.</summary>
    static ExecutionResult Nothing(GraphQLError? error)
    {
        var writer = ExecutionResult.BeginData();
        writer.WriteNull();
        return new ExecutionResult(writer, error is null ? [] : [error]);
    }

    /// <summary>What failed outside the resolvers, such as the question who may.</summary>
    GraphQLError Unexpected(Exception exception)
    {
        logger.LogError(exception, "A request failed outside its resolvers");
        return new GraphQLError("Unexpected Execution Error") { Code = ErrorCodes.Unexpected };
    }

    GraphQLError Timeout() => new($"The request exceeded the configured timeout of `{options.ExecutionTimeout}`.") { Code = ErrorCodes.Timeout };

    public void Dispose() => gate.Dispose();
}
