using System.Collections;
using System.Globalization;

namespace Helsefellesskap.GraphQL.Execution;

/// <summary>Writes the parts of a response that are not data (specification 7.1.2): errors, and values of extensions.</summary>
static class ResponseParts
{
    /// <summary>Characters of a message. One that repeats a name of a megabyte says what is wrong at its beginning and is not sent whole.</summary>
    const int LongestMessage = 8_000;

    public static void WriteErrors(ResponseWriter writer, IReadOnlyList<GraphQLError> errors)
    {
        writer.WriteRaw("["u8);
        for (var i = 0; i < errors.Count; i++)
        {
            if (i > 0) writer.WriteRaw(","u8);
            WriteError(writer, errors[i]);
        }
        writer.WriteRaw("]"u8);
    }

    static void WriteError(ResponseWriter writer, GraphQLError error)
    {
        writer.WriteRaw("{\"message\":"u8);
        writer.WriteString(error.Message.AsSpan(0, LengthOf(error.Message)));
        if (error.Locations.Count > 0)
        {
            writer.WriteRaw(",\"locations\":["u8);
            for (var i = 0; i < error.Locations.Count; i++)
            {
                writer.WriteRaw(i > 0 ? ",{\"line\":"u8 : "{\"line\":"u8);
                writer.WriteNumber(error.Locations[i].Line);
                writer.WriteRaw(",\"column\":"u8);
                writer.WriteNumber(error.Locations[i].Column);
                writer.WriteRaw("}"u8);
            }
            writer.WriteRaw("]"u8);
        }
        if (error.Path is not null)
        {
            writer.WriteRaw(",\"path\":"u8);
            WriteValue(writer, error.Path);
        }
        if (error.Code is not null || error.Extensions is { Count: > 0 })
        {
            writer.WriteRaw(",\"extensions\":"u8);
            WriteValue(writer, ExtensionsOf(error));
        }
        writer.WriteRaw("}"u8);
    }

    // Not in the middle of a character of two.
    static int LengthOf(string message) =>
        message.Length <= LongestMessage ? message.Length : char.IsHighSurrogate(message[LongestMessage - 1]) ? LongestMessage - 1 : LongestMessage;

    static Dictionary<string, object?> ExtensionsOf(GraphQLError error)
    {
        var extensions = new Dictionary<string, object?>();
        if (error.Code is not null) extensions["code"] = error.Code;
        foreach (var (key, value) in error.Extensions ?? new Dictionary<string, object?>()) extensions[key] = value;
        return extensions;
    }

    /// <summary>Writes what JSON can say; anything else as its text in the invariant culture.</summary>
    public static void WriteValue(ResponseWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNull(); break;
            case string text: writer.WriteString(text); break;
            case bool flag: writer.WriteBoolean(flag); break;
            case int or long or short or byte: writer.WriteNumber(Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
            case double number when double.IsFinite(number): writer.WriteNumber(number); break;
            case decimal number: writer.WriteNumber(number); break;
            case IEnumerable<KeyValuePair<string, object?>> entries: WriteObject(writer, entries); break;
            case IEnumerable items: WriteList(writer, items); break;
            default: writer.WriteString(Convert.ToString(value, CultureInfo.InvariantCulture)); break;
        }
    }

    static void WriteObject(ResponseWriter writer, IEnumerable<KeyValuePair<string, object?>> entries)
    {
        var separator = "{"u8;
        foreach (var (key, value) in entries)
        {
            writer.WriteRaw(separator);
            writer.WriteString(key);
            writer.WriteRaw(":"u8);
            WriteValue(writer, value);
            separator = ","u8;
        }
        writer.WriteRaw(separator.SequenceEqual("{"u8) ? "{}"u8 : "}"u8);
    }

    static void WriteList(ResponseWriter writer, IEnumerable items)
    {
        var separator = "["u8;
        foreach (var item in items)
        {
            writer.WriteRaw(separator);
            WriteValue(writer, item);
            separator = ","u8;
        }
        writer.WriteRaw(separator.SequenceEqual("["u8) ? "[]"u8 : "]"u8);
    }
}
