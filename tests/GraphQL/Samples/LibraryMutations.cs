using Helsefellesskap.GraphQL.Types.Annotations;

namespace Helsefellesskap.Tests.GraphQL.Samples;

[MutationType]
public static class LibraryMutations
{
    /// <summary>Adds a book.</summary>
    [Error<TitleTakenException>]
    public static async Task<Book> AddBook(string title, Library library, int pages = 100)
    {
        await Task.Yield();
        if (library.Books.Any(book => book.Title == title)) throw new TitleTakenException(title);
        var book = new Book(library.Books.Count + 1, title, pages, Binding.SoftCover, null, 10);
        library.Books.Add(book);
        return book;
    }

    public static int RemoveBooks(IReadOnlyList<int> ids, Library library) => library.Books.RemoveAll(book => ids.Contains(book.Id));
}

/// <summary>There is such a book already.</summary>
public sealed class TitleTakenException(string title) : Exception($"{title} is taken")
{
    public string Title { get; } = title;
}
