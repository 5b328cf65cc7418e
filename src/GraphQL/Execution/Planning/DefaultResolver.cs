namespace Helsefellesskap.GraphQL.Execution.Planning;

/// <summary>Reads a field of a type that was not made of a .NET type, as in a schema made from SDL: from a dictionary by name.</summary>
static class DefaultResolver
{
    public static PureResolver For(string name) => new(source => (source as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault(name));
}
