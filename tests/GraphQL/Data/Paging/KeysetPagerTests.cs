using System.Linq.Expressions;
using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Data.Paging;
using Helsefellesskap.Tests.GraphQL.Data.Model;

namespace Helsefellesskap.Tests.GraphQL.Data.Paging;

[Collection(LibraryCollection.Name)]
public class KeysetPagerTests(LibraryDatabase database)
{
    static readonly KeysetPager<Book> Pager = new(UniqueKey.Of(typeof(Book), []), "Books.Books");

    public static IEnumerable<object[]> Orders => from name in OrderedBy.Keys from isDatabase in new[] { false, true } select new object[] { name, isDatabase };

    static readonly Dictionary<string, Func<IQueryable<Book>, IQueryable<Book>>> OrderedBy = new()
    {
        ["nothing"] = books => books,
        ["title"] = books => books.OrderBy(book => book.Title),
        ["title, later filtered"] = books => books.OrderBy(book => book.Title).Where(book => book.Id > 3),
        ["subtitle (nulls)"] = books => books.OrderByDescending(book => book.Subtitle),
        ["pages (nulls), title down"] = books => books.OrderBy(book => book.Pages).ThenByDescending(book => book.Title),
        ["pages down (nulls)"] = books => books.OrderByDescending(book => book.Pages),
        ["added"] = books => books.OrderByDescending(book => book.AddedAt).ThenBy(book => book.Published),
        ["state"] = books => books.OrderBy(book => book.State),
        ["illustrated, price"] = books => books.OrderBy(book => book.Illustrated).ThenByDescending(book => book.Price),
        ["author's name"] = books => books.OrderBy(book => book.Author.Name),
        ["a text made of what can be null"] = books => books.OrderBy(book => book.Subtitle == null ? null : book.Subtitle.Trim()),
        ["id down"] = books => books.OrderByDescending(book => book.Id),
        ["the last order counts"] = books => books.OrderBy(book => book.Title).OrderBy(book => book.Published),
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Pages_forward_and_backward_are_the_whole_list_in_order(string order, bool isDatabase)
    {
        await using var library = database.Open();
        var books = OrderedBy[order](isDatabase ? library.Books : SampleBooks.Books.AsQueryable());
        var all = await WalkAsync(books, forward: true);
        Assert.Equal(books.Count(), all.Count);
        Assert.Equal(all.Count, all.Distinct().Count());
        Assert.Equal(all, await WalkAsync(books, forward: false));
        Assert.Equal(all, await WalkAsync(OrderedBy[order](isDatabase ? SampleBooks.Books.AsQueryable() : library.Books), forward: true));
    }

    static async Task<List<int>> WalkAsync(IQueryable<Book> books, bool forward)
    {
        var (all, place) = (new List<int>(), default(string));
        while (true)
        {
            var arguments = forward ? new PagingArguments(7, place, null, null) : new PagingArguments(null, null, 7, place);
            var page = await Pager.ReadAsync(books, arguments, null, withCursors: true, default);
            all.InsertRange(forward ? all.Count : 0, page.Nodes.Select(book => book.Id));
            Assert.Equal(place is not null, forward ? page.PageInfo.HasPreviousPage : page.PageInfo.HasNextPage);
            if (!(forward ? page.PageInfo.HasNextPage : page.PageInfo.HasPreviousPage)) return all;
            place = forward ? page.PageInfo.EndCursor : page.PageInfo.StartCursor;
        }
    }

    [Fact]
    public async Task A_page_between_two_cursors_is_what_lies_between()
    {
        var first = await Pager.ReadAsync(SampleBooks.Books.AsQueryable(), new(10, null, null, null), null, withCursors: true, default);
        var between = await Pager.ReadAsync(SampleBooks.Books.AsQueryable(), new(10, first.Edges[2].Cursor, null, first.Edges[6].Cursor), null, withCursors: true, default);
        Assert.Equal([4, 5, 6], between.Nodes.Select(book => book.Id));
        Assert.False(between.PageInfo.HasNextPage);
    }

    [Fact]
    public async Task A_place_survives_that_its_entry_is_gone()
    {
        var first = await Pager.ReadAsync(SampleBooks.Books.AsQueryable(), new(3, null, null, null), null, withCursors: true, default);
        var without = SampleBooks.Books.Where(book => book.Id != 3).AsQueryable();
        var next = await Pager.ReadAsync(without, new(2, first.PageInfo.EndCursor, null, null), null, withCursors: true, default);
        Assert.Equal([4, 5], next.Nodes.Select(book => book.Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("WyJhIiwiMSJd")]
    [InlineData("%%%")]
    public async Task What_is_no_cursor_is_refused(string cursor) => await Assert.ThrowsAsync<GraphQLException>(async () =>
        await Pager.ReadAsync(SampleBooks.Books.AsQueryable(), new(3, cursor, null, null), null, withCursors: true, default));

    [Fact]
    public async Task A_cursor_of_another_order_is_refused()
    {
        var byTitle = await Pager.ReadAsync(SampleBooks.Books.AsQueryable().OrderBy(book => book.Title), new(3, null, null, null), null, withCursors: true, default);
        await Assert.ThrowsAsync<GraphQLException>(async () =>
            await Pager.ReadAsync(SampleBooks.Books.AsQueryable().OrderByDescending(book => book.Title), new(3, byTitle.PageInfo.EndCursor, null, null), null, true, default));
    }

    [Fact]
    public async Task A_page_is_one_statement_that_reads_only_what_it_needs()
    {
        await using var library = database.Open();
        Expression<Func<Book, Book>> titles = book => new Book { Title = book.Title };
        var first = await Pager.ReadAsync(library.Books.OrderBy(book => book.AddedAt), new(5, null, null, null), titles, withCursors: true, default);
        database.TakeStatements();
        await Pager.ReadAsync(library.Books.OrderBy(book => book.AddedAt), new(5, first.PageInfo.EndCursor, null, null), titles, withCursors: false, default);
        var statement = Assert.Single(database.TakeStatements());
        Assert.Equal("""
            SELECT b."Title"
            FROM "Books" AS b
            WHERE b."AddedAt" >= @Value AND (b."AddedAt" > @Value OR (b."AddedAt" = @Value AND b."Id" > @Value3))
            ORDER BY b."AddedAt", b."Id"
            LIMIT @Value4
            """, statement, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task The_count_is_one_statement_and_only_when_asked()
    {
        await using var library = database.Open();
        database.TakeStatements();
        var page = await Pager.ReadAsync(library.Books.Where(book => book.Illustrated), new(5, null, null, null), null, withCursors: false, default);
        Assert.Single(database.TakeStatements());
        await page.CountAsync(default);
        Assert.Equal(30, page.TotalCount);
        Assert.Contains("count(*)", Assert.Single(database.TakeStatements()), StringComparison.Ordinal);
    }
}
