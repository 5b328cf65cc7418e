using Helsefellesskap.GraphQL.Language;

namespace Helsefellesskap.GraphQL;

/// <summary>One entry of a response's <c>errors</c> (specification 7.1.2).</summary>
/// <param name="Message">What is wrong, for the developer of the client; in the reference implementation's words where it has them.</param>
public sealed record GraphQLError(string Message)
{
    public IReadOnlyList<Location> Locations { get; init; } = [];

    /// <summary>Response names (string) and list indices (int) from the root to the field; null for request errors.</summary>
    public IReadOnlyList<object>? Path { get; init; }

    /// <summary>A machine-readable code, written to <c>extensions.code</c>.</summary>
    public string? Code { get; init; }

    /// <summary>Further entries of <c>extensions</c>.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }
}

/// <summary>Ends a request or nulls a field with an error that the client may read. Any other exception is answered in general terms.</summary>
public sealed class GraphQLException(GraphQLError error) : Exception(error.Message)
{
    public GraphQLException(string message, string? code = null) : this(new GraphQLError(message) { Code = code }) { }

    public GraphQLError Error { get; } = error;
}
