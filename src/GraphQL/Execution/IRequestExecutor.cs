using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.GraphQL.Execution;

/// <summary>Answers requests against one schema. Made once from what the modules add, and shared by all requests.</summary>
public interface IRequestExecutor
{
    Schema Schema { get; }

    /// <summary>
    /// ExecuteRequest (specification 6.1). Whatever the client did wrong, and whatever a resolver throws, is an error in the result; only
    /// <see cref="OperationCanceledException"/> leaves it, when <paramref name="cancellationToken"/> says that nobody waits any more.
    /// </summary>
    ValueTask<ExecutionResult> ExecuteAsync(OperationRequest request, CancellationToken cancellationToken = default);
}
