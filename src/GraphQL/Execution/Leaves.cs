using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.GraphQL.Execution;

/// <summary>Result coercion of scalars and enums (CompleteValue and CoerceResult, specification 6.4.3) for values known as objects only.</summary>
static class Leaves
{
    public static void Write(NamedType type, object value, ResponseWriter writer)
    {
        if (type is ScalarType scalar) scalar.Write(value, writer);
        else writer.WriteString(((EnumType)type).NameOf(value));
    }
}
