using Helsefellesskap.GraphQL.Data.Paging;
using Helsefellesskap.Tests.GraphQL.Data.Model;

namespace Helsefellesskap.Tests.GraphQL.Data.Paging;

/// <summary>Lists that are ordered before they are projected: the order is the rows', whether an entry keeps what it is or not.</summary>
[Collection(LibraryCollection.Name)]
public class ProjectedOrderTests(LibraryDatabase database)
{
    static readonly KeysetPager<Card> Pager = new(UniqueKey.Of(typeof(Card), []), "Cards.All");

    public sealed record Card(int Id, string Title)
    {
        public string? Note { get; init; }
    }

    sealed record Slip(Book Of, string Text);

    static readonly Dictionary<string, (Func<IQueryable<Book>, IQueryable<Card>> List, Func<IEnumerable<Book>, IEnumerable<Book>> Expected)> Lists = new()
    {
        ["a key that is kept"] = (
            books => books.OrderByDescending(book => book.Title).Select(book => new Card(book.Id, book.Title)),
            books => books.OrderByDescending(book => book.Title).ThenByDescending(book => book.Id)),
        ["a key that is not kept"] = (
            books => books.OrderByDescending(book => book.AddedAt).Select(book => new Card(book.Id, book.Title)),
            books => books.OrderByDescending(book => book.AddedAt).ThenByDescending(book => book.Id)),
        ["keys that can be null"] = (
            books => books.OrderBy(book => book.Pages).ThenBy(book => book.Publisher == null ? null : book.Publisher.Name).Select(book => new Card(book.Id, book.Title)),
            books => books.OrderBy(book => book.Pages ?? int.MaxValue).ThenBy(book => book.Publisher?.Name ?? "zzz").ThenBy(book => book.Id)),
        ["later filtered"] = (
            books => books.OrderBy(book => book.AddedAt).Select(book => new Card(book.Id, book.Title) { Note = book.Subtitle }).Where(card => card.Title != "Title 3" && card.Note != null),
            books => books.Where(book => book.Title != "Title 3" && book.Subtitle is not null).OrderBy(book => book.AddedAt).ThenBy(book => book.Id)),
        ["later ordered"] = (
            books => books.OrderBy(book => book.AddedAt).Select(book => new Card(book.Id, book.Title)).OrderBy(card => card.Title).ThenByDescending(card => card.Id),
            books => books.OrderBy(book => book.Title).ThenByDescending(book => book.Id)),
        ["cut before"] = (
            books => books.OrderBy(book => book.AddedAt).ThenBy(book => book.Id).Take(30).Select(book => new Card(book.Id, book.Title)),
            books => books.OrderBy(book => book.AddedAt).ThenBy(book => book.Id).Take(30)),
        ["cut after"] = (
            books => books.OrderBy(book => book.AddedAt).ThenBy(book => book.Id).Select(book => new Card(book.Id, book.Title)).Skip(5).Take(30),
            books => books.OrderBy(book => book.AddedAt).ThenBy(book => book.Id).Skip(5).Take(30)),
        ["projected twice"] = (
            books => books.OrderBy(book => book.AddedAt).Select(book => new Slip(book, book.Title)).Select(slip => new Card(slip.Of.Id, slip.Text)),
            books => books.OrderBy(book => book.AddedAt).ThenBy(book => book.Id)),
        ["an anonymous row between"] = (
            books => books.OrderBy(book => book.AddedAt).Select(book => new { book.Id, Text = book.Title }).Where(row => row.Id > 10).Select(row => new Card(row.Id, row.Text)),
            books => books.Where(book => book.Id > 10).OrderBy(book => book.AddedAt).ThenBy(book => book.Id)),
        ["projected to its own type"] = (
            books => books.Select(book => new Card(book.Id, book.Title) { Note = book.Subtitle }).OrderBy(card => card.Title).Select(card => new Card(card.Id, card.Note ?? "")),
            books => books.OrderBy(book => book.Title).ThenBy(book => book.Id)),
    };

    public static IEnumerable<object[]> Names => from name in Lists.Keys from isDatabase in new[] { false, true } select new object[] { name, isDatabase };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Pages_keep_the_order(string name, bool isDatabase)
    {
        await using var library = database.Open();
        var (list, expected) = Lists[name];
        var cards = list(isDatabase ? library.Books : SampleBooks.Books.AsQueryable());
        var ids = expected(SampleBooks.Books).Select(book => book.Id).ToList();

        Assert.Equal(ids, await WalkAsync(cards, forward: true));
        Assert.Equal(ids, await WalkAsync(cards, forward: false));
        var counted = Pager.CountOnly(cards);
        await counted.CountAsync(default);
        Assert.Equal(ids.Count, counted.TotalCount);
    }

    static readonly Dictionary<string, Func<IQueryable<Card>, IQueryable<Card>>> Refused = new()
    {
        ["turned around"] = cards => cards.OrderBy(card => card.Title).Reverse(),
        ["joined with others"] = cards => cards.OrderBy(card => card.Title).Concat(cards),
        ["made distinct of less"] = cards => cards.OrderBy(card => card.Note).Select(card => new Card(card.Id, card.Title)).Distinct(),
        ["grouped"] = cards => cards.OrderBy(card => card.Note).GroupBy(card => card.Title).Select(group => group.First()),
        ["ordered by a comparer"] = cards => cards.OrderBy(card => card.Title, StringComparer.OrdinalIgnoreCase),
    };

    public static TheoryData<string> RefusedNames => [.. Refused.Keys];

    [Theory]
    [MemberData(nameof(RefusedNames))]
    public async Task An_order_that_pages_could_not_keep_is_refused_and_its_field_named(string name)
    {
        var cards = Refused[name](SampleBooks.Books.Select(book => new Card(book.Id, book.Title) { Note = book.Subtitle }).AsQueryable());
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(async () => await Pager.ReadAsync(cards, new(3, null, null, null), null, withCursors: true, default));
        Assert.StartsWith("Cards.All is paged and ordered by", refusal.Message, StringComparison.Ordinal);
        // An order that comes last is the list's.
        var page = await Pager.ReadAsync(cards.OrderByDescending(card => card.Id), new(1, null, null, null), null, withCursors: true, default);
        Assert.NotEmpty(page.Nodes);
    }

    static async Task<List<int>> WalkAsync(IQueryable<Card> cards, bool forward)
    {
        var (all, place) = (new List<int>(), default(string));
        while (true)
        {
            var arguments = forward ? new PagingArguments(7, place, null, null) : new PagingArguments(null, null, 7, place);
            var page = await Pager.ReadAsync(cards, arguments, null, withCursors: true, default);
            all.InsertRange(forward ? all.Count : 0, page.Nodes.Select(card => card.Id));
            if (!(forward ? page.PageInfo.HasNextPage : page.PageInfo.HasPreviousPage)) return all;
            place = forward ? page.PageInfo.EndCursor : page.PageInfo.StartCursor;
        }
    }
}
