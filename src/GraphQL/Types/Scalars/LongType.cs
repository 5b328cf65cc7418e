using System.Globalization;
using System.Text.Json;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Types.Scalars;

/// <summary>
/// Long, as HotChocolate has it: a signed 64-bit integer. Its runtime value is a <see cref="long"/>. No scalar of the specification, hence in a schema only where
/// something is of that type. JavaScript reads numbers beyond 2^53 - 1 inexactly.
/// </summary>
sealed class LongType : ScalarType
{
    public LongType() : base("Long")
    {
        Description = "The `Long` scalar type represents non-fractional signed whole numeric values. Long can represent values between -(2^63) and 2^63 - 1.";
        SpecifiedBy = new Uri("https://scalars.graphql.org/chillicream/long.html");
        RuntimeType = typeof(long);
    }

    public override object? ParseLiteral(ValueNode literal)
    {
        if (literal is not IntValueNode number) throw ScalarErrors.Long(literal);
        return long.TryParse(number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw ScalarErrors.Integer64(number);
    }

    public override object? ParseValue(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Number) throw ScalarErrors.Long(value);
        if (value.TryGetInt64(out var integer)) return integer;
        // 1.0 and 1e3 are integers too, and a double does not hold them all.
        if (value.TryGetDecimal(out var exact) && decimal.IsInteger(exact) && exact is >= long.MinValue and <= long.MaxValue) return (long)exact;
        throw double.IsInteger(value.GetDouble()) ? ScalarErrors.Integer64(value) : ScalarErrors.Long(value);
    }

    public override void Write(object value, ResponseWriter writer)
    {
        switch (value)
        {
            case long integer: writer.WriteNumber(integer); break;
            case int or uint or short or ushort or byte or sbyte: writer.WriteNumber(Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
            case ulong and > long.MaxValue: throw ScalarErrors.Integer64(value);
            case ulong large: writer.WriteNumber((long)large); break;
            default:
                if (Numbers.TryRead(value) is not { } number || !double.IsInteger(number)) throw ScalarErrors.Long(value);
                // 2^63 is a double and one too many, -2^63 is a double and the least.
                if (number is < long.MinValue or >= long.MaxValue) throw ScalarErrors.Integer64(value);
                writer.WriteNumber((long)number);
                break;
        }
    }
}
