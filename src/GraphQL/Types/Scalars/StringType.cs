using System.Text.Json;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Types.Scalars;

/// <summary>String (specification 3.5.3). Its runtime value is a <see cref="string"/>.</summary>
sealed class StringType : ScalarType
{
    public StringType() : base("String")
    {
        Description = "The `String` scalar type represents textual data, represented as UTF-8 character sequences. "
            + "The String type is most often used by GraphQL to represent free-form human-readable text.";
        RuntimeType = typeof(string);
    }

    public override object? ParseLiteral(ValueNode literal) => literal is StringValueNode text ? text.Value : throw ScalarErrors.Text(literal);

    public override object? ParseValue(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && JavaScriptText.TryGetString(value, out var text) ? text : throw ScalarErrors.Text(value);

    public override void Write(object value, ResponseWriter writer)
    {
        if (value is string text) writer.WriteString(text);
        else if (value is char character) writer.WriteString([character]);
        else if (value is bool truth) writer.WriteString(truth ? "true" : "false");
        else if (Numbers.TryRead(value) is { } number && double.IsFinite(number)) writer.WriteString(JavaScriptText.Of(number));
        else throw ScalarErrors.Text(value);
    }
}
