namespace Helsefellesskap.GraphQL.Types;

/// <summary>Stands among coerced values where the client gave none and the schema has no default.</summary>
sealed class Absent
{
    public static object Value { get; } = new Absent();
}
