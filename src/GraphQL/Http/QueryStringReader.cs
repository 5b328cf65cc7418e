using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Helsefellesskap.GraphQL.Http;

/// <summary>Reads the parameters of a GET from its query string; <c>variables</c> and <c>extensions</c> are JSON there.</summary>
static class QueryStringReader
{
    /// <exception cref="RequestRefusedException">No document is given, or a parameter is not what it has to be; 400.</exception>
    public static RequestParameters Read(IQueryCollection query)
    {
        var parameters = new RequestParameters
        {
            Query = Encoding.UTF8.GetBytes(Single(query, "query") ?? ""),
            OperationName = Single(query, "operationName"),
            DocumentId = RequestParameterReader.DocumentIdFrom(Single(query, "documentId") ?? Single(query, "id")),
        };
        try
        {
            if (Single(query, "variables") is { } variables) parameters.Variables = Parse(variables, "variables");
            if (Single(query, "extensions") is { } extensions) parameters.Extensions = Parse(extensions, "extensions");
            parameters.DocumentId ??= RequestParameterReader.PersistedQueryHash(parameters.Extensions);
            if (parameters.Query.IsEmpty && parameters.DocumentId is null) throw RequestRefusedException.Malformed("Must provide query string.");
            return parameters;
        }
        catch
        {
            parameters.Dispose();
            throw;
        }
    }

    static JsonDocument? Parse(string json, string name) => RequestParameterReader.ReadObject(Encoding.UTF8.GetBytes(json), name);

    static string? Single(IQueryCollection query, string name)
    {
        var values = query[name];
        if (values.Count > 1) throw RequestRefusedException.Malformed($"The parameter \"{name}\" is given more than once.");
        return string.IsNullOrEmpty(values) ? null : values.ToString();
    }
}
