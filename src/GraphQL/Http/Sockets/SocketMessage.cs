using System.Text.Json;
using System.Text.Unicode;

namespace Helsefellesskap.GraphQL.Http.Sockets;

/// <summary>A message of graphql-transport-ws from the client: <c>{ "type", "id", "payload" }</c>.</summary>
/// <param name="Payload">The payload's JSON object where there is one, as a slice of the message.</param>
readonly record struct SocketMessage(string Type, string? Id, ReadOnlyMemory<byte> Payload)
{
    const int MaxJsonDepth = 130;

    /// <summary>Null where the bytes are no message.</summary>
    public static SocketMessage? TryRead(ReadOnlyMemory<byte> json)
    {
        try
        {
            return Utf8.IsValid(json.Span) ? Read(json) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    static SocketMessage? Read(ReadOnlyMemory<byte> json)
    {
        var reader = new Utf8JsonReader(json.Span, new JsonReaderOptions { MaxDepth = MaxJsonDepth });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return null;
        var (type, id, payload) = (default(string), default(string), default(ReadOnlyMemory<byte>));
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("type"u8)) type = ReadString(ref reader);
            else if (reader.ValueTextEquals("id"u8)) id = ReadString(ref reader);
            else if (reader.ValueTextEquals("payload"u8)) payload = ReadObject(ref reader, json);
            else reader.Skip();
        }
        reader.Read();
        return type is null ? null : new SocketMessage(type, id, payload);
    }

    /// <summary>GetString raises InvalidOperationException for what is no string.</summary>
    static string? ReadString(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetString();
    }

    static ReadOnlyMemory<byte> ReadObject(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null) return default;
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("A payload is an object.");
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return json[start..(int)reader.BytesConsumed];
    }
}
