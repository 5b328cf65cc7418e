using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types.Annotations;

namespace Helsefellesskap.Tests.GraphQL.Samples;

[QueryType]
public static class LibraryQueries
{
    /// <summary>All books, or those with at least so many pages.</summary>
    /// <param name="library">The store.</param>
    /// <param name="minPages">Shorter ones are left out.</param>
    public static IEnumerable<Book> Books(Library library, int minPages = 0) => library.Books.Where(book => book.Pages >= minPages);

    public static async Task<Book?> GetBookAsync([ID] int id, Library library, CancellationToken cancellation)
    {
        await Task.Delay(1, cancellation);
        return library.Books.FirstOrDefault(book => book.Id == id);
    }

    public static IReadOnlyList<ILendable> Lendables(Library library) => [.. library.Books, .. library.Magazines];

    public static IReadOnlyList<ITitled> Titled(Library library) => [.. library.Magazines, .. library.Books];

    public static string Search(BookFilter filter) => filter.ToString();

    public static string Pick(Choice choice) => choice.ToString();

    public static string Echo(IResolverContext context, string? text = "nothing", IReadOnlyList<int>? numbers = null) =>
        $"{text}|{(numbers is null ? "null" : string.Join(",", numbers))}|{context.IsArgumentGiven("text")}|{context.IsArgumentGiven("numbers")}";

    public static IReadOnlyList<Point> Points(int count) => [.. Enumerable.Range(0, count).Select(i => new Point(i, i / 2.0, i % 2 == 0))];

    public static async IAsyncEnumerable<int> Numbers()
    {
        for (var i = 0; i < 3; i++)
        {
            await Task.Yield();
            yield return i;
        }
    }

    public static Task<string> Refused() => throw new GraphQLException("Not today.", "CLOSED");

    public static async Task<string> Fails()
    {
        await Task.Yield();
        throw new InvalidOperationException("a secret");
    }

    public static IReadOnlyList<int?> SomeNulls() => [1, null, 3];
}

/// <summary>Which books.</summary>
public sealed record BookFilter(string Title, int MinPages = 10, Binding? Binding = null, IReadOnlyList<BookFilter>? Or = null)
{
    public Optional<string> Shelf { get; init; }

    public override string ToString() =>
        $"{Title}/{MinPages}/{Binding?.ToString() ?? "any"}/{(Shelf.HasValue ? Shelf.Value ?? "null" : "absent")}/[{string.Join(";", Or ?? [])}]";
}

/// <summary>One or the other.</summary>
[OneOf]
public sealed record Choice(int? Number, string? Text);
