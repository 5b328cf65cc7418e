using System.Globalization;
using System.Text.Json;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Types.Scalars;

/// <summary>Int (specification 3.5.1): a signed 32-bit integer. Its runtime value is an <see cref="int"/>.</summary>
sealed class IntType : ScalarType
{
    public IntType() : base("Int")
    {
        Description = "The `Int` scalar type represents non-fractional signed whole numeric values. Int can represent values between -(2^31) and 2^31 - 1.";
        RuntimeType = typeof(int);
    }

    public override object? ParseLiteral(ValueNode literal)
    {
        if (literal is not IntValueNode number) throw ScalarErrors.Integer(literal);
        return int.TryParse(number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw ScalarErrors.Integer32(number);
    }

    public override object? ParseValue(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Number) throw ScalarErrors.Integer(value);
        if (value.TryGetInt32(out var integer)) return integer;
        var number = value.GetDouble();
        if (!double.IsInteger(number)) throw ScalarErrors.Integer(value);
        return number is >= int.MinValue and <= int.MaxValue ? (int)number : throw ScalarErrors.Integer32(number);
    }

    public override void Write(object value, ResponseWriter writer)
    {
        if (value is int integer)
        {
            writer.WriteNumber(integer);
            return;
        }
        if (Numbers.TryRead(value) is not { } number || !double.IsInteger(number)) throw ScalarErrors.Integer(value);
        if (number is < int.MinValue or > int.MaxValue) throw ScalarErrors.Integer32(value);
        writer.WriteNumber((long)number);
    }
}
