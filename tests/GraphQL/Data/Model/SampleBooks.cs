namespace Helsefellesskap.Tests.GraphQL.Data.Model;

/// <summary>Made, not random: every order has ties, and every nullable column nulls.</summary>
static class SampleBooks
{
    public static List<Author> Authors { get; } = Make();

    public static List<Book> Books { get; } = [.. Authors.SelectMany(author => author.Books).OrderBy(book => book.Id)];

    static List<Author> Make()
    {
        var authors = Enumerable.Range(1, 5).Select(id => new Author { Id = id, Name = $"Author {(char)('F' - id)}" }).ToList();
        var publishers = Enumerable.Range(1, 3).Select(id => new Publisher { Id = id, Name = $"House {id}", Founded = 1900 - id }).ToList();
        for (var id = 1; id <= 60; id++)
        {
            var author = authors[id % 5];
            author.Books.Add(new Book
            {
                Id = id,
                Title = $"Title {id % 7}",
                Subtitle = id % 3 == 0 ? null : $"sub {id % 4}",
                State = (BookState)(id % 3),
                Pages = id % 4 == 0 ? null : 100 + id % 6,
                AddedAt = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(id * 37 % 11),
                Published = new DateOnly(2000, 1, 1).AddDays(id % 9),
                Shelf = new ShelfMark($"S{id % 5}"),
                Illustrated = id % 2 == 0,
                Price = 10m + id % 3 / 4m,
                AuthorId = author.Id,
                Author = author,
                Publisher = id % 4 == 1 ? null : publishers[id % 3],
                Loans = [.. Enumerable.Range(0, id % 3).Select(n => new Loan { Id = id * 10 + n, BookId = id, Reader = $"r{n}", ReturnedOn = n == 0 ? null : new DateOnly(2024, 5, n) })],
            });
        }
        return authors;
    }
}
