using System.Buffers;
using System.Text.Json;
using Helsefellesskap.GraphQL.Execution;

namespace Helsefellesskap.GraphQL.Http;

/// <summary>
/// The parameters of a request (GraphQL over HTTP, "Request Parameters"), whichever way they came. They point into the bytes that they were read from,
/// and give those back with themselves.
/// </summary>
sealed class RequestParameters(IDisposable? owner = null) : IDisposable
{
    byte[]? rented;

    /// <summary>The document in UTF-8; empty where the request names a stored one.</summary>
    public ReadOnlyMemory<byte> Query { get; set; }

    public string? OperationName { get; set; }

    public string? DocumentId { get; set; }

    public JsonDocument? Variables { get; set; }

    public JsonDocument? Extensions { get; set; }

    /// <summary>A buffer that is given back together with the parameters.</summary>
    public byte[] Rent(int size) => rented = ArrayPool<byte>.Shared.Rent(size);

    public OperationRequest ToOperation(IServiceProvider services, bool queriesOnly = false, CostReport cost = CostReport.None) => new()
    {
        Document = Query,
        DocumentId = DocumentId,
        OperationName = OperationName,
        Variables = Variables?.RootElement,
        Extensions = Extensions?.RootElement,
        Services = services,
        QueriesOnly = queriesOnly,
        Cost = cost,
    };

    public void Dispose()
    {
        Variables?.Dispose();
        Extensions?.Dispose();
        if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
        rented = null;
        owner?.Dispose();
    }
}
