using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types.Scalars;

namespace Helsefellesskap.GraphQL.Types.Binding;

/// <summary>Writes the engine's own scalars from the .NET types that stand for them, without boxing.</summary>
static class BuiltInLeaves
{
    /// <summary>The method that writes a scalar from values of the type, or null where it takes the general way.</summary>
    public static (string Method, Type Wanted)? For(ScalarType scalar, Type type)
    {
        if (scalar == BuiltInScalars.Int && (type == typeof(int) || type == typeof(short) || type == typeof(byte))) return (nameof(Int), typeof(int));
        if (scalar is LongType && (type == typeof(long) || type == typeof(int) || type == typeof(uint) || type == typeof(short) || type == typeof(byte))) return (nameof(Long), typeof(long));
        if (scalar == BuiltInScalars.Float && type == typeof(decimal)) return (nameof(Decimal), typeof(decimal));
        if (scalar == BuiltInScalars.Float && (type == typeof(double) || type == typeof(float) || type == typeof(int))) return (nameof(Float), typeof(double));
        if (scalar == BuiltInScalars.Boolean && type == typeof(bool)) return (nameof(Boolean), type);
        if ((scalar == BuiltInScalars.String || scalar == BuiltInScalars.ID) && type == typeof(string)) return (nameof(String), type);
        return null;
    }

    public static void Int(int value, ResponseWriter writer) => writer.WriteNumber(value);

    public static void Long(long value, ResponseWriter writer) => writer.WriteNumber(value);

    public static void Decimal(decimal value, ResponseWriter writer) => writer.WriteNumber(value);

    public static void Float(double value, ResponseWriter writer)
    {
        if (double.IsFinite(value)) writer.WriteNumber(value);
        else BuiltInScalars.Float.Write(value, writer);
    }

    public static void Boolean(bool value, ResponseWriter writer) => writer.WriteBoolean(value);

    public static void String(string value, ResponseWriter writer) => writer.WriteString(value);
}
