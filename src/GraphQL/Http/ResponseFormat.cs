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
        var (graphQL, json, anything, streams) = (0.0, 0.0, 0.0, false);
        foreach (var range in ranges)
        {
            if (IsOtherCharset(range)) continue;
            var quality = range.Quality ?? 1;
            if (Names(range, MediaTypes.GraphQLResponse)) graphQL = Math.Max(graphQL, quality);
            else if (Names(range, MediaTypes.Json)) json = Math.Max(json, quality);
            else if (Names(range, MediaTypes.EventStream)) streams |= quality > 0;
            else if (range.MatchesAllTypes || Names(range, "application/*")) anything = Math.Max(anything, quality);
        }
        // Only where neither is named does a range speak for application/json.
        if (graphQL == 0 && json == 0) json = anything;
        return new(graphQL == 0 && json == 0 ? null : graphQL >= json ? MediaTypes.GraphQLResponse : MediaTypes.Json, streams);
    }

    static bool Names(MediaTypeHeaderValue range, string mediaType) => range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase);

    static bool IsOtherCharset(MediaTypeHeaderValue range) =>
        range.Charset.HasValue && !range.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a browser asks for a page: it names text/html, and nothing of ours.</summary>
    public static bool IsBrowser(string? accept) =>
        accept is not null && accept.Contains(MediaTypes.Html, StringComparison.Ordinal) && !accept.Contains("json", StringComparison.Ordinal);
}
