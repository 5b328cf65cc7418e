namespace Helsefellesskap.GraphQL.Data.Paging;

/// <summary>Which page of a list is asked for: the first so many after a cursor, or the last so many before one.</summary>
/// <param name="First">How many from the start; null where <paramref name="Last"/> is given.</param>
/// <param name="Last">How many from the end.</param>
public readonly record struct PagingArguments(int? First, string? After, int? Last, string? Before)
{
    /// <summary>The page is counted from the end.</summary>
    public bool IsBackward => Last is not null;

    /// <summary>How many entries the page has at most.</summary>
    public int Size => Last ?? First ?? 0;
}
