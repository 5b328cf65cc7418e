using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Validation;

/// <summary>Names met so far, of which each may be met once.</summary>
sealed class UniqueNames
{
    readonly Dictionary<string, NameNode> known = [];

    /// <summary>Where the name was first met; null if that is here.</summary>
    public NameNode? Earlier(NameNode name) => known.TryAdd(name.Value, name) ? null : known[name.Value];
}
