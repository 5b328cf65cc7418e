using System.Globalization;
using System.Text.Json;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Types.Scalars;

/// <summary>Float (specification 3.5.2): an IEEE 754 double. Its runtime value is a <see cref="double"/>.</summary>
sealed class FloatType : ScalarType
{
    public FloatType() : base("Float")
    {
        Description = "The `Float` scalar type represents signed double-precision fractional values as specified by [IEEE 754](https://en.wikipedia.org/wiki/IEEE_floating_point).";
        RuntimeType = typeof(double);
    }

    public override object? ParseLiteral(ValueNode literal)
    {
        var text = literal switch
        {
            IntValueNode number => number.Value,
            FloatValueNode number => number.Value,
            _ => throw ScalarErrors.Number(literal),
        };
        return double.Parse(text, CultureInfo.InvariantCulture) is var value && double.IsFinite(value) ? value : throw ScalarErrors.Number(literal);
    }

    public override object? ParseValue(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.GetDouble() is var number && double.IsFinite(number) ? number : throw ScalarErrors.Number(value);

    public override void Write(object value, ResponseWriter writer)
    {
        if (value is decimal exact)
        {
            writer.WriteNumber(exact);
            return;
        }
        var number = value is double given ? given : Numbers.TryRead(value);
        if (number is not { } finite || !double.IsFinite(finite)) throw ScalarErrors.Number(value);
        writer.WriteNumber(finite);
    }
}
