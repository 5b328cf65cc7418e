using Microsoft.Net.Http.Headers;

namespace Helsefellesskap.GraphQL.Http;

/// <summary>
/// What the client can read, from its Accept header (GraphQL over HTTP, "Body"): one JSON response, or a stream of them. A missing header, and a range such as
/// <c>*/*</c>, ask for application/json, whose status codes old clients rely on.
/// </summary>
/// <param name="Single">The media type of a single response; null where the client takes none.</param>
/// <param name="Streams">Whether the client takes an event stream. A range never asks for one.</param>
readonly record struct ResponseFormat(string? Single, bool Streams)
{
    static readonly ResponseFormat Legacy = new(MediaTypes.Json, Streams: false);

    /// <summary>The client takes nothing that can be sent.</summary>
    public bool IsNone => Single is null && !Streams;

    public static ResponseFormat Negotiate(string? accept) => accept switch
    {
        null or "" or "*/*" or MediaTypes.Json => Legacy,
        MediaTypes.GraphQLResponse => new(MediaTypes.GraphQLResponse, Streams: false),
        MediaTypes.EventStream => new(null, Streams: true),
        _ => FromList(accept),
    };

    static ResponseFormat FromList(string accept)
    {
        if (!MediaTypeHeaderValue.TryParseList([accept], out var ranges)) return default;
        var (graphQL, json, application, anything, stream) = (default(double?), default(double?), default(double?), default(double?), 0.0);
        foreach (var range in ranges)
        {
            if (IsOtherCharset(range)) continue;
            var quality = range.Quality ?? 1;
            if (Names(range, MediaTypes.GraphQLResponse)) graphQL = Best(graphQL, quality);
            else if (Names(range, MediaTypes.Json)) json = Best(json, quality);
            else if (Names(range, MediaTypes.EventStream)) stream = Math.Max(stream, quality);
            else if (range.MatchesAllTypes) anything = Best(anything, quality);
            else if (Names(range, "application/*")) application = Best(application, quality);
        }
        return Choose(graphQL, graphQL ?? application ?? anything ?? 0, json ?? application ?? anything ?? 0, stream);
    }

    /// <summary>What is named counts before a range (RFC 9110, 12.5.1). Of equals, graphql-response+json is taken only where it is named, and a stream last.</summary>
    static ResponseFormat Choose(double? named, double graphQL, double json, double stream)
    {
        var single = Math.Max(graphQL, json);
        if (single == 0 || stream > single) return new(null, stream > 0);
        return new(graphQL > json || named == json ? MediaTypes.GraphQLResponse : MediaTypes.Json, stream > 0);
    }

    static double Best(double? earlier, double quality) => Math.Max(earlier ?? 0, quality);

    static bool Names(MediaTypeHeaderValue range, string mediaType) => range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase);

    static bool IsOtherCharset(MediaTypeHeaderValue range) =>
        range.Charset.HasValue && !HeaderUtilities.RemoveQuotes(range.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a browser asks for a page: it names text/html, and nothing of ours.</summary>
    public static bool IsBrowser(string? accept) =>
        accept is not null && accept.Contains(MediaTypes.Html, StringComparison.Ordinal) && !accept.Contains("json", StringComparison.Ordinal);
}
