using System.Linq.Expressions;
using Helsefellesskap.GraphQL.Data.Queries;

namespace Helsefellesskap.GraphQL.Data.Paging;

/// <summary>One key by which a list is ordered.</summary>
sealed record OrderKey(LambdaExpression Selector, bool Descending)
{
    public Type Type => Selector.ReturnType;

    /// <summary>
    /// Databases disagree on where nulls stand. Here they are larger than every value, as PostgreSQL has it, wherever the list comes from: a key that can be null
    /// is ordered by whether it is first.
    /// </summary>
    public bool CanBeNull { get; } = NullableKey.CanBeNull(Selector.Body);

    public OrderKey Reversed() => this with { Descending = !Descending };

    /// <summary>Tells orders apart: a cursor of one means nothing in another.</summary>
    public override string ToString() => $"{Selector.Body}{(Descending ? '-' : '+')}";
}
