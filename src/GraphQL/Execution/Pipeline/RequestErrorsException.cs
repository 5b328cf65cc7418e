namespace Helsefellesskap.GraphQL.Execution.Pipeline;

/// <summary>Ends a request before execution with several errors, as validation finds them.</summary>
sealed class RequestErrorsException(IReadOnlyList<GraphQLError> errors) : Exception(errors[0].Message)
{
    public IReadOnlyList<GraphQLError> Errors { get; } = errors;
}
