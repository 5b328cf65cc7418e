using System.Buffers;

namespace Helsefellesskap.GraphQL.Execution;

/// <summary>
/// The answer to a request: a response in JSON whose buffer is given back when the result is disposed, or the <see cref="Events"/> of a subscription,
/// each of which is such a response.
/// </summary>
public sealed class ExecutionResult : IDisposable
{
    readonly ResponseWriter? data;
    Dictionary<string, object?>? extensions;

    /// <param name="data">From <see cref="BeginData"/>, with the value of the <c>data</c> entry written.</param>
    internal ExecutionResult(ResponseWriter data, IReadOnlyList<GraphQLError> errors)
    {
        (this.data, Errors) = (data, errors);
        data.WriteRaw("}"u8);
    }

    ExecutionResult(IReadOnlyList<GraphQLError> errors) => Errors = errors;

    internal ExecutionResult(IAsyncEnumerable<ExecutionResult> events) => (Events, Errors) = (events, []);

    static ReadOnlySpan<byte> Opening => "{\"data\":"u8;

    /// <summary>A writer that stands where the value of <c>data</c> begins, so that a response of nothing but data is one piece.</summary>
    internal static ResponseWriter BeginData()
    {
        var writer = new ResponseWriter();
        writer.WriteRaw(Opening);
        return writer;
    }

    /// <summary>A request that failed before anything was executed: the response has no <c>data</c> entry.</summary>
    public static ExecutionResult RequestError(params IReadOnlyList<GraphQLError> errors) => new(errors);

    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>Entries of the response's <c>extensions</c>; left out where there are none.</summary>
    public Dictionary<string, object?> Extensions => extensions ??= [];

    /// <summary>The response has no <c>data</c> entry, which decides the status code over HTTP.</summary>
    public bool IsRequestError => data is null && Events is null;

    /// <summary>The responses of a subscription, one per event; null for queries and mutations.</summary>
    public IAsyncEnumerable<ExecutionResult>? Events { get; }

    /// <summary>The JSON of the <c>data</c> entry; empty for a request error.</summary>
    public ReadOnlyMemory<byte> Data => data?.Written[Opening.Length..^1] ?? default;

    /// <summary>How many bytes <see cref="WriteTo"/> writes, where that is known before: a response of nothing but data.</summary>
    internal long? KnownLength => IsOnlyData ? data!.Position : null;

    bool IsOnlyData => data is not null && Errors.Count == 0 && extensions is null or { Count: 0 };

    /// <summary>Writes the whole response, errors first so that a reader of the text sees them (specification 7.1).</summary>
    public void WriteTo(IBufferWriter<byte> output)
    {
        if (Events is not null) throw new InvalidOperationException("A subscription is answered event by event.");
        if (IsOnlyData)
        {
            output.Write(data!.Written.Span);
            return;
        }
        using var writer = new ResponseWriter();
        writer.WriteRaw("{"u8);
        if (Errors.Count > 0)
        {
            writer.WriteRaw("\"errors\":"u8);
            ResponseParts.WriteErrors(writer, Errors);
        }
        if (data is not null)
        {
            writer.WriteRaw(Errors.Count > 0 ? ",\"data\":"u8 : "\"data\":"u8);
            writer.WriteRaw(Data.Span);
        }
        if (extensions is { Count: > 0 })
        {
            writer.WriteRaw(",\"extensions\":"u8);
            ResponseParts.WriteValue(writer, extensions);
        }
        writer.WriteRaw("}"u8);
        output.Write(writer.Written.Span);
    }

    public void Dispose() => data?.Dispose();
}
