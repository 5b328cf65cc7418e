namespace Helsefellesskap.GraphQL.Types.Scalars;

/// <summary>The scalars of the specification (3.5). They never change, so all schemas share them.</summary>
public static class BuiltInScalars
{
    public static ScalarType Int { get; } = new IntType();
    public static ScalarType Float { get; } = new FloatType();
    public static ScalarType String { get; } = new StringType();
    public static ScalarType Boolean { get; } = new BooleanType();
    public static ScalarType ID { get; } = new IdType();

    /// <summary>In the reference implementation's order.</summary>
    public static IReadOnlyList<ScalarType> All { get; } = [String, Int, Float, Boolean, ID];

    /// <summary>Whether the name is one that every schema has without defining it.</summary>
    public static bool Contains(string name) => Find(name) is not null;

    public static ScalarType? Find(string name) => name switch
    {
        "Int" => Int,
        "Float" => Float,
        "String" => String,
        "Boolean" => Boolean,
        "ID" => ID,
        _ => null,
    };
}
