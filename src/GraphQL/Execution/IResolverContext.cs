using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.GraphQL.Execution;

/// <summary>What a resolver may know of the field that it resolves.</summary>
public interface IResolverContext
{
    Schema Schema { get; }
    ObjectType ObjectType { get; }
    OutputField Field { get; }

    /// <summary>The object whose field is resolved; the root value at the root.</summary>
    object? Source { get; }

    /// <summary>The coerced argument as the .NET type that the resolver declares.</summary>
    T Argument<T>(string name);

    /// <summary>Whether the client gave the argument, as literal or variable; a default does not count.</summary>
    bool IsArgumentGiven(string name);

    /// <summary>The request's service provider.</summary>
    IServiceProvider Services { get; }

    /// <summary>Values that live as long as the request: the viewer, loaders.</summary>
    IDictionary<object, object?> RequestState { get; }

    CancellationToken RequestAborted { get; }

    /// <summary>Response names and indices from the root to this field.</summary>
    IReadOnlyList<object> Path { get; }

    /// <summary>Whether the client selects the field, at any place below this one's selection set: "edges", "pageInfo.hasNextPage".</summary>
    bool IsSelected(string path);

    /// <summary>
    /// The selections of the field at that place, one for each alias: for a resolver that reads with its own statement what their resolvers would read with
    /// another. A selection whose arguments are faulty is left out; it says so itself when its turn comes.
    /// </summary>
    IReadOnlyList<ISelectedField> Selected(string path);

    /// <summary>Adds an error beside the value that is returned.</summary>
    void ReportError(GraphQLError error);
}
