using System.Globalization;
using System.Text.Json;
using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.Bench.Peers.Server;

/// <summary>A calendar date, "2024-03-01".</summary>
sealed class DateType() : ScalarType<DateOnly>("Date")
{
    public override void Write(DateOnly value, ResponseWriter writer)
    {
        var text = writer.Reserve(12);
        text[0] = text[11] = (byte)'"';
        value.TryFormat(text[1..], out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        writer.Advance(12);
    }

    public override object? ParseLiteral(ValueNode literal) => literal is StringValueNode text ? Parse(text.Value) : throw NoDate();

    public override object? ParseValue(JsonElement value) => value.ValueKind == JsonValueKind.String ? Parse(value.GetString()!) : throw NoDate();

    static DateOnly Parse(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : throw NoDate();

    static GraphQLException NoDate() => new("Date cannot represent the value.");
}
