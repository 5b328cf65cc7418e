using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types.Annotations;

namespace Helsefellesskap.Tests.GraphQL.Samples;

[ObjectType<Book>]
public static class BookFields
{
    public static Task<Author?> Author([Parent] Book book, IDataLoader<int, Author> authors, CancellationToken cancellation) =>
        authors.LoadAsync(book.AuthorId, cancellation);

    /// <summary>The title and the number of pages.</summary>
    public static string Label([Parent] Book book) => $"{book.Title} ({book.Pages})";

    [DataLoader]
    public static async Task<IReadOnlyDictionary<int, Author>> Authors(IReadOnlyList<int> ids, Library library, CancellationToken cancellation)
    {
        library.Note("authors", ids);
        await Task.Delay(1, cancellation);
        return ids.Where(library.Authors.ContainsKey).ToDictionary(id => id, id => library.Authors[id]);
    }
}

[ObjectType<Author>]
public static class AuthorFields
{
    public static async Task<IReadOnlyList<Book>> Books([Parent] Author author, [DataLoader(nameof(BooksByAuthor))] IDataLoader<int, Book[]> books) =>
        await books.LoadAsync(author.Id) ?? [];

    [DataLoader]
    internal static Task<ILookup<int, Book>> BooksByAuthor(IReadOnlyList<int> authors, Library library)
    {
        library.Note("books", authors);
        return Task.FromResult(library.Books.Where(book => authors.Contains(book.AuthorId)).ToLookup(book => book.AuthorId));
    }
}
