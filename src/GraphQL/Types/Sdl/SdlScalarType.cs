using System.Text.Json;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types.Scalars;

namespace Helsefellesskap.GraphQL.Types.Sdl;

/// <summary>A scalar of which only its definition in SDL is known: it takes any value and writes what it can.</summary>
sealed class SdlScalarType(string name) : ScalarType(name)
{
    public override object? ParseLiteral(ValueNode literal) => UntypedLiterals.Read(literal);

    public override object? ParseValue(JsonElement value) => value;

    public override void Write(object value, ResponseWriter writer)
    {
        switch (value)
        {
            case string text: writer.WriteString(text); break;
            case bool truth: writer.WriteBoolean(truth); break;
            case JsonElement json: writer.WriteRaw(JsonSerializer.SerializeToUtf8Bytes(json)); break;
            default:
                if (Numbers.TryRead(value) is not { } number || !double.IsFinite(number)) throw ScalarErrors.Text(value);
                writer.WriteNumber(number);
                break;
        }
    }
}
