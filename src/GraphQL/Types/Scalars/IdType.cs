using System.Globalization;
using System.Text.Json;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Types.Scalars;

/// <summary>ID (specification 3.5.5). Its runtime value is a <see cref="string"/>; integers are accepted and become their digits.</summary>
sealed class IdType : ScalarType
{
    public IdType() : base("ID")
    {
        Description = "The `ID` scalar type represents a unique identifier, often used to refetch an object or as key for a cache. "
            + "The ID type appears in a JSON response as a String; however, it is not intended to be human-readable. "
            + "When expected as an input type, any string (such as `\"4\"`) or integer (such as `4`) input value will be accepted as an ID.";
        RuntimeType = typeof(string);
    }

    public override object? ParseLiteral(ValueNode literal) => literal switch
    {
        StringValueNode text => text.Value,
        IntValueNode number => number.Value,
        _ => throw ScalarErrors.Id(literal),
    };

    public override object? ParseValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when JavaScriptText.TryGetString(value, out var text) => text,
        // Digits are kept as they are: a number too long for a double is still an ID.
        JsonValueKind.Number when value.GetRawText() is var digits && !digits.AsSpan().ContainsAny('.', 'e', 'E') => digits == "-0" ? "0" : digits,
        JsonValueKind.Number when double.IsInteger(value.GetDouble()) => JavaScriptText.Of(value.GetDouble()),
        _ => throw ScalarErrors.Id(value),
    };

    public override void Write(object value, ResponseWriter writer)
    {
        switch (value)
        {
            case string text: writer.WriteString(text); break;
            case Guid id: writer.WriteString(id.ToString()); break;
            case int or long or short or byte or uint or ulong or ushort or sbyte:
                writer.WriteString(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
            case double number when double.IsInteger(number): writer.WriteString(JavaScriptText.Of(number)); break;
            default: throw ScalarErrors.Id(value);
        }
    }
}
