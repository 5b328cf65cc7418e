using Helsefellesskap.GraphQL.Types.Annotations;

namespace Helsefellesskap.Tests.GraphQL.Samples;

/// <summary>What has a title.</summary>
[InterfaceType]
public interface ITitled
{
    /// <summary>The title on the cover.</summary>
    string Title { get; }
}

/// <summary>What can be lent.</summary>
[UnionType]
public interface ILendable;

/// <summary>How a book is bound.</summary>
public enum Binding
{
    /// <summary>Stiff.</summary>
    HardCover,

    [GraphQLDeprecated("Paper only now.")]
    SoftCover,
}

/// <summary>A book.</summary>
/// <param name="Id">The shelf mark.</param>
/// <param name="Pages">Counted without the cover.</param>
public sealed record Book([property: ID] int Id, string Title, int Pages, Binding Binding, double? Price, [property: GraphQLIgnore] int AuthorId) : ITitled, ILendable
{
    /// <summary>Words that it is found by.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    public string Broken => throw new InvalidOperationException($"the shelf of {Id} fell down");

    public string Missing => Pages < 0 ? Title : null!;
}

/// <summary>A magazine.</summary>
public sealed record Magazine(string Title, int Issue) : ITitled, ILendable;

/// <summary>Who wrote it.</summary>
public sealed record Author([property: ID] int Id, string Name);

/// <summary>One point of a long series.</summary>
public readonly record struct Point(int X, double Y, bool Provisional);
