namespace Helsefellesskap.GraphQL.Execution;

/// <summary>A field that the client selects below the one that is being resolved.</summary>
public interface ISelectedField
{
    /// <summary>The name in the answer: the alias where there is one.</summary>
    string ResponseName { get; }

    /// <summary>The coerced argument as the .NET type that the field's resolver declares.</summary>
    T Argument<T>(string name);

    /// <summary>Whether the client gave the argument, as literal or variable; a default does not count.</summary>
    bool IsArgumentGiven(string name);
}
