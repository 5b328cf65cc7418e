namespace Helsefellesskap.GraphQL.Execution;

/// <summary>
/// Looks at all that a client sends before any of it is read: no error message of the engine, which may quote what was sent, comes before its word. Optional;
/// registered as a singleton.
/// </summary>
public interface IRequestInspector
{
    /// <summary>Null where the request may go on; else the error that it is answered with.</summary>
    GraphQLError? Inspect(OperationRequest request);
}
