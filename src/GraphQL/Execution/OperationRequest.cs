using System.Text.Json;

namespace Helsefellesskap.GraphQL.Execution;

/// <summary>What a client asks, whichever transport brought it.</summary>
public sealed class OperationRequest
{
    /// <summary>The document's text in UTF-8; empty where <see cref="DocumentId"/> names a stored one.</summary>
    public ReadOnlyMemory<byte> Document { get; init; }

    /// <summary>The key of a trusted document: the SHA-256 of its text in lower-case hexadecimal.</summary>
    public string? DocumentId { get; init; }

    public string? OperationName { get; init; }

    /// <summary>A JSON object; null and JSON's null both mean that no variable is given. Must stay readable until the request is answered.</summary>
    public JsonElement? Variables { get; init; }

    /// <summary>The request's own <c>extensions</c>, which the engine hands on without reading them.</summary>
    public JsonElement? Extensions { get; init; }

    /// <summary>The services of the request's scope, from which resolvers get theirs.</summary>
    public required IServiceProvider Services { get; init; }

    /// <summary>Only queries may run, as for a GET.</summary>
    public bool QueriesOnly { get; init; }

    /// <summary>What is done with the estimated cost beside keeping it below its bound.</summary>
    public CostReport Cost { get; init; }

    /// <summary>Becomes <see cref="IResolverContext.RequestState"/>; the transport may fill it beforehand.</summary>
    public Dictionary<object, object?> State { get; init; } = [];
}

/// <summary>The values of the header <c>GraphQL-Cost</c>: nothing, reported beside the data, or reported instead of execution.</summary>
public enum CostReport { None, Report, Validate }
