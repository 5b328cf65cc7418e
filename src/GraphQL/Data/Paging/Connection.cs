namespace Helsefellesskap.GraphQL.Data.Paging;

/// <summary>An entry of a page with its place in the list.</summary>
/// <param name="Cursor">Opaque; the place from which the next page can start. Stays valid when entries come and go.</param>
public sealed record Edge<T>(string Cursor, T Node);

/// <summary>What lies beyond a page.</summary>
public sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);

/// <summary>A page of a list, answered as a connection (GraphQL Cursor Connections).</summary>
public sealed class Connection<T>
{
    readonly Func<CancellationToken, ValueTask<int>>? countAsync;
    readonly Func<T, string>? cursorOf;
    IReadOnlyList<Edge<T>>? edges;
    IReadOnlyList<T>? nodes;

    /// <param name="edges">The page's entries in the order of the list.</param>
    /// <param name="pageInfo">What lies beyond them.</param>
    /// <param name="countAsync">Counts the whole list; called only where the client asks for <c>totalCount</c>. Null: the page is the whole list.</param>
    public Connection(IReadOnlyList<Edge<T>> edges, PageInfo pageInfo, Func<CancellationToken, ValueTask<int>>? countAsync = null)
    {
        (this.edges, PageInfo, this.countAsync) = (edges, pageInfo, countAsync);
        TotalCount = edges.Count;
    }

    /// <summary>A page whose cursors are made only where the client asks for them.</summary>
    public Connection(
        IReadOnlyList<T> nodes, Func<T, string> cursorOf, bool hasNextPage, bool hasPreviousPage, Func<CancellationToken, ValueTask<int>>? countAsync = null)
    {
        (this.nodes, this.cursorOf, this.countAsync) = (nodes, cursorOf, countAsync);
        PageInfo = new(hasNextPage, hasPreviousPage, nodes.Count > 0 ? cursorOf(nodes[0]) : null, nodes.Count > 0 ? cursorOf(nodes[^1]) : null);
        TotalCount = nodes.Count;
    }

    public IReadOnlyList<Edge<T>> Edges => edges ??= [.. nodes!.Select(node => new Edge<T>(cursorOf!(node), node))];

    public IReadOnlyList<T> Nodes => nodes ??= [.. edges!.Select(edge => edge.Node)];

    public PageInfo PageInfo { get; }

    /// <summary>How many entries the whole list has; the page's own number until they have been counted.</summary>
    public int TotalCount { get; private set; }

    internal async ValueTask CountAsync(CancellationToken cancellationToken)
    {
        if (countAsync is not null) TotalCount = await countAsync(cancellationToken);
    }
}
