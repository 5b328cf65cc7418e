namespace Helsefellesskap.GraphQL.Data.Paging;

/// <summary>An entry of a page with its place in the list.</summary>
/// <param name="Cursor">Opaque; the place from which the next page can start. Stays valid when entries come and go.</param>
public sealed record Edge<T>(string Cursor, T Node);

/// <summary>What lies beyond a page.</summary>
public sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);

/// <summary>A page of a list, answered as a connection (GraphQL Cursor Connections).</summary>
/// <param name="edges">The page's entries in the order of the list.</param>
/// <param name="pageInfo">What lies beyond them.</param>
/// <param name="countAsync">Counts the whole list; called only where the client asks for <c>totalCount</c>. Null: the page is the whole list.</param>
public sealed class Connection<T>(IReadOnlyList<Edge<T>> edges, PageInfo pageInfo, Func<CancellationToken, ValueTask<int>>? countAsync = null)
{
    IReadOnlyList<T>? nodes;

    public IReadOnlyList<Edge<T>> Edges { get; } = edges;

    public IReadOnlyList<T> Nodes => nodes ??= [.. Edges.Select(edge => edge.Node)];

    public PageInfo PageInfo { get; } = pageInfo;

    /// <summary>How many entries the whole list has; the page's own number until they have been counted.</summary>
    public int TotalCount { get; private set; } = edges.Count;

    internal async ValueTask CountAsync(CancellationToken cancellationToken)
    {
        if (countAsync is not null) TotalCount = await countAsync(cancellationToken);
    }
}
