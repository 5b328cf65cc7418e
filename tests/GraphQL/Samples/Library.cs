namespace Helsefellesskap.Tests.GraphQL.Samples;

/// <summary>The sample's store, which counts how often it was asked.</summary>
public sealed class Library
{
    public List<Book> Books { get; } =
    [
        new(1, "Sult", 200, Binding.HardCover, 99.5, 10) { Tags = ["novel", "hunger"] },
        new(2, "Pan", 150, Binding.SoftCover, null, 10),
        new(3, "Kristin Lavransdatter", 900, Binding.HardCover, 249, 11),
    ];

    public List<Magazine> Magazines { get; } = [new("Samtiden", 4)];

    public Dictionary<int, Author> Authors { get; } = new() { [10] = new(10, "Hamsun"), [11] = new(11, "Undset") };

    /// <summary>The keys of each batch, in the order in which the batches were sent.</summary>
    public List<string> Batches { get; } = [];

    public void Note(string loader, IEnumerable<int> keys)
    {
        lock (Batches) Batches.Add($"{loader}({string.Join(",", keys)})");
    }
}
