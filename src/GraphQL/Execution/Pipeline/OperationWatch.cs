using System.Diagnostics;
using System.Diagnostics.Metrics;
using Helsefellesskap.GraphQL.Language.Ast;
using Microsoft.Extensions.Logging;

namespace Helsefellesskap.GraphQL.Execution.Pipeline;

/// <summary>
/// Tells whoever runs the program of one request, or of one event of a subscription, however it ends: what it was, how long it took and whether it failed. Never of
/// its variables.
/// </summary>
/// <param name="activity">The request's, or the event's.</param>
/// <param name="durations">Where how long it took is counted.</param>
/// <param name="slow">What takes longer is logged.</param>
/// <param name="logger">Where to.</param>
struct OperationWatch(Activity? activity, Histogram<double> durations, TimeSpan slow, ILogger logger)
{
    readonly long started = Stopwatch.GetTimestamp();
    CachedDocument? document;
    OperationDefinitionNode? operation;

    /// <summary>Called when it is known what is asked.</summary>
    public void Begin(CachedDocument document, OperationDefinitionNode operation)
    {
        (this.document, this.operation) = (document, operation);
        if (activity is null) return;
        var kind = NameOf(operation.Operation);
        activity.DisplayName = kind;
        activity.SetTag("graphql.operation.type", kind).SetTag("graphql.operation.name", operation.Name?.Value).SetTag("graphql.document.hash", document.Hash);
    }

    public readonly ExecutionResult End(ExecutionResult result)
    {
        var took = Stopwatch.GetElapsedTime(started);
        var kind = operation is null ? null : NameOf(operation.Operation);
        Telemetry.Ended(durations, kind, took, result.Errors.Count);
        if (result.Errors.Count > 0) activity?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", result.Errors[0].Code ?? "_OTHER");
        if (document is not null && took > slow && result.Events is null)
            logger.LogWarning("Slow {Kind} {Name} ({Hash}): {Milliseconds} ms", kind, operation!.Name?.Value, document.Hash, (long)took.TotalMilliseconds);
        return result;
    }

    public static string NameOf(OperationKind kind) => kind switch
    {
        OperationKind.Query => "query",
        OperationKind.Mutation => "mutation",
        OperationKind.Subscription => "subscription",
    };
}
