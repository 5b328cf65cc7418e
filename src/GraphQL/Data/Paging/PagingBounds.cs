namespace Helsefellesskap.GraphQL.Data.Paging;

/// <summary>How large a page may be. Too large or negative is an error, not a clamp: a client would take a shorter page for the whole list.</summary>
sealed record PagingBounds(int DefaultPageSize, int MaxPageSize)
{
    public PagingArguments Check(int? first, string? after, int? last, string? before)
    {
        if (first is not null && last is not null) throw new GraphQLException("Give `first` or `last`, not both.", ErrorCodes.PageSizeNegative);
        Check(first, "first");
        Check(last, "last");
        return new PagingArguments(first ?? (last is null ? DefaultPageSize : null), after, last, before);
    }

    void Check(int? size, string name)
    {
        if (size > MaxPageSize)
            throw new GraphQLException($"The maximum allowed items per page were exceeded: `{name}` may be at most {MaxPageSize}.", ErrorCodes.PageSizeTooLarge);
        if (size < 0) throw new GraphQLException($"`{name}` may not be negative.", ErrorCodes.PageSizeNegative);
    }
}
