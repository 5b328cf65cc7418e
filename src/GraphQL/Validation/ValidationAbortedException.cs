namespace Helsefellesskap.GraphQL.Validation;

/// <summary>Ends a validation that has gone on long enough; its error is the last one listed.</summary>
sealed class ValidationAbortedException(GraphQLError error) : Exception(error.Message)
{
    public GraphQLError Error { get; } = error;
}
