using System.Text.Json;
using System.Text.Unicode;

namespace Helsefellesskap.GraphQL.Http;

/// <summary>
/// Reads the parameters from a JSON object. The document is not made a string on its way: unescaped, or used where it lies. Depth is bounded by the
/// JSON reader, which does not recurse.
/// </summary>
static class RequestParameterReader
{
    const int MaxJsonDepth = 128;

    static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = MaxJsonDepth };
    static readonly JsonDocumentOptions DocumentOptions = new() { MaxDepth = MaxJsonDepth };

    /// <param name="owner">What the bytes lie in, where that is to be given back together with the parameters; also where they are refused.</param>
    /// <exception cref="RequestRefusedException">The bytes are no such object; 400.</exception>
    public static RequestParameters Read(ReadOnlyMemory<byte> json, IDisposable? owner = null)
    {
        var parameters = new RequestParameters(owner);
        try
        {
            Fill(parameters, json);
            return parameters;
        }
        catch (Exception e)
        {
            parameters.Dispose();
            // The reader's own message would quote the body; lone surrogates raise InvalidOperationException.
            if (e is JsonException or InvalidOperationException) throw RequestRefusedException.Malformed("The request body is not valid JSON.");
            throw;
        }
    }

    static void Fill(RequestParameters parameters, ReadOnlyMemory<byte> json)
    {
        if (!Utf8.IsValid(json.Span)) throw RequestRefusedException.Malformed("The request body is not valid UTF-8.");
        var reader = new Utf8JsonReader(json.Span, ReaderOptions);
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartArray) throw RequestRefusedException.Malformed("Batches of requests are not accepted.");
        if (reader.TokenType != JsonTokenType.StartObject) throw RequestRefusedException.Malformed("The request body must be a JSON object.");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName) ReadParameter(parameters, ref reader, json);
        // Past the object only white space may follow; reading on says so.
        reader.Read();
        parameters.DocumentId ??= PersistedQueryHash(parameters.Extensions);
        if (parameters.Query.IsEmpty && parameters.DocumentId is null) throw RequestRefusedException.Malformed("Must provide query string.");
    }

    static void ReadParameter(RequestParameters parameters, ref Utf8JsonReader reader, ReadOnlyMemory<byte> json)
    {
        if (reader.ValueTextEquals("query"u8)) parameters.Query = ReadText(parameters, ref reader, json);
        else if (reader.ValueTextEquals("operationName"u8)) parameters.OperationName = ReadString(ref reader, "operationName");
        else if (reader.ValueTextEquals("variables"u8)) parameters.Variables = ReadObject(ref reader, json, "variables", parameters.Variables);
        else if (reader.ValueTextEquals("extensions"u8)) parameters.Extensions = ReadObject(ref reader, json, "extensions", parameters.Extensions);
        else if (reader.ValueTextEquals("documentId"u8)) parameters.DocumentId = DocumentIdFrom(ReadString(ref reader, "documentId"));
        else if (reader.ValueTextEquals("id"u8)) parameters.DocumentId = DocumentIdFrom(ReadString(ref reader, "id"));
        else reader.Skip();
    }

    static ReadOnlyMemory<byte> ReadText(RequestParameters parameters, ref Utf8JsonReader reader, ReadOnlyMemory<byte> json)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null) return default;
        if (reader.TokenType != JsonTokenType.String) throw RequestRefusedException.Malformed("The parameter \"query\" must be a string.");
        if (!reader.ValueIsEscaped) return json.Slice((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);
        if (!parameters.Query.IsEmpty) throw RequestRefusedException.Malformed("The parameter \"query\" is given twice.");
        var text = parameters.Rent(reader.ValueSpan.Length);
        return text.AsMemory(0, reader.CopyString(text));
    }

    static string? ReadString(ref Utf8JsonReader reader, string name)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.String => reader.GetString(),
            _ => throw RequestRefusedException.Malformed($"The parameter \"{name}\" must be a string."),
        };
    }

    static JsonDocument? ReadObject(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json, string name, JsonDocument? earlier)
    {
        reader.Read();
        earlier?.Dispose();
        if (reader.TokenType == JsonTokenType.Null) return null;
        if (reader.TokenType != JsonTokenType.StartObject) throw RequestRefusedException.Malformed($"The parameter \"{name}\" must be a JSON object.");
        var start = (int)reader.TokenStartIndex;
        SkipChecked(ref reader);
        return JsonDocument.Parse(json[start..(int)reader.BytesConsumed], DocumentOptions);
    }

    /// <summary>Skips an object. An escaped text is read on the way: a lone surrogate in it is refused here, not in the middle of coercion.</summary>
    static void SkipChecked(ref Utf8JsonReader reader)
    {
        for (var depth = reader.CurrentDepth; reader.Read() && !(reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == depth);)
        {
            if (reader.ValueIsEscaped) reader.GetString();
        }
    }

    /// <summary>Apollo's clients name a stored document in <c>extensions.persistedQuery.sha256Hash</c>.</summary>
    public static string? PersistedQueryHash(JsonDocument? extensions) =>
        extensions is not null
        && extensions.RootElement.TryGetProperty("persistedQuery"u8, out var persisted) && persisted.ValueKind == JsonValueKind.Object
        && persisted.TryGetProperty("sha256Hash"u8, out var hash) && hash.ValueKind == JsonValueKind.String
            ? DocumentIdFrom(hash.GetString())
            : null;

    /// <summary>The draft writes "sha256:" before the hash, Relay and Apollo do not.</summary>
    public static string? DocumentIdFrom(string? id) => id?.StartsWith("sha256:", StringComparison.Ordinal) is true ? id[7..] : id;

    /// <summary>An object that stands alone, as in a query string.</summary>
    public static JsonDocument? ReadObject(ReadOnlyMemory<byte> json, string name)
    {
        JsonDocument? document = null;
        try
        {
            var reader = new Utf8JsonReader(json.Span, ReaderOptions);
            if (!Utf8.IsValid(json.Span)) throw new JsonException();
            document = ReadObject(ref reader, json, name, earlier: null);
            reader.Read();
            return document;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            document?.Dispose();
            throw RequestRefusedException.Malformed($"The parameter \"{name}\" must be a JSON object.");
        }
    }
}
