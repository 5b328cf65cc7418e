using System.Text.Json.Nodes;
using Helsefellesskap.Tests.GraphQL.Data.Model;

namespace Helsefellesskap.Tests.GraphQL.Data.Schema;

[Collection(LibraryCollection.Name)]
public class FilteringTests(LibraryDatabase database)
{
    readonly LibraryEngine engine = database.Engine;

    public static TheoryData<string, Func<Book, bool>> Filters => new()
    {
        { "{ title: { eq: \"Title 3\" } }", b => b.Title == "Title 3" },
        { "{ title: { neq: \"Title 3\" } }", b => b.Title != "Title 3" },
        { "{ title: { in: [\"Title 1\", \"Title 2\"] } }", b => b.Title is "Title 1" or "Title 2" },
        { "{ title: { nin: [\"Title 1\", \"Title 2\"] } }", b => b.Title is not ("Title 1" or "Title 2") },
        { "{ title: { in: [] } }", _ => false },
        { "{ title: { startsWith: \"Tit\", endsWith: \"4\" } }", b => b.Title.EndsWith('4') },
        { "{ title: { contains: \"le 5\" } }", b => b.Title.Contains("le 5", StringComparison.Ordinal) },
        { "{ title: { nstartsWith: \"Title 1\" } }", b => b.Title != "Title 1" },
        { "{ title: { contains: \"%\" } }", _ => false },
        { "{ subtitle: { eq: null } }", b => b.Subtitle is null },
        { "{ subtitle: { neq: null } }", b => b.Subtitle is not null },
        { "{ subtitle: { neq: \"sub 1\" } }", b => b.Subtitle != "sub 1" },
        { "{ subtitle: { contains: \"1\" } }", b => b.Subtitle?.Contains('1') == true },
        { "{ subtitle: { ncontains: \"1\" } }", b => b.Subtitle?.Contains('1') != true },
        { "{ subtitle: { in: [null, \"sub 2\"] } }", b => b.Subtitle is null or "sub 2" },
        { "{ subtitle: { contains: null } }", _ => false },
        { "{ pages: { gt: 103 } }", b => b.Pages > 103 },
        { "{ pages: { gte: 103, lt: 105 } }", b => b.Pages is >= 103 and < 105 },
        { "{ pages: { ngt: 103 } }", b => !(b.Pages > 103) },
        { "{ pages: { nlte: 103 } }", b => !(b.Pages <= 103) },
        { "{ pages: { in: [101, 102] } }", b => b.Pages is 101 or 102 },
        { "{ pages: { eq: null } }", b => b.Pages is null },
        { "{ price: { gte: 10.25 } }", b => b.Price >= 10.25m },
        { "{ illustrated: { eq: true } }", b => b.Illustrated },
        { "{ illustrated: { neq: true } }", b => !b.Illustrated },
        { "{ state: { in: [LENT, LOST] } }", b => b.State is not BookState.OnShelf },
        { "{ state: { eq: ON_SHELF } }", b => b.State is BookState.OnShelf },
        { "{ shelf: { eq: \"S2\" } }", b => b.Shelf.Value == "S2" },
        { "{ shelf: { in: [\"S2\", \"S3\"] } }", b => b.Shelf.Value is "S2" or "S3" },
        { "{ published: { gte: \"2000-01-05\" } }", b => b.Published >= new DateOnly(2000, 1, 5) },
        { "{ addedAt: { lt: \"2024-01-01T00:05:00Z\" } }", b => b.AddedAt < new DateTimeOffset(2024, 1, 1, 0, 5, 0, TimeSpan.Zero) },
        { "{ addedAt: { lt: \"2024-01-01T02:05:00+02:00\" } }", b => b.AddedAt < new DateTimeOffset(2024, 1, 1, 0, 5, 0, TimeSpan.Zero) },
        { "{ addedAt: { nin: [\"2024-01-01T02:05:00+02:00\"] } }", b => b.AddedAt != new DateTimeOffset(2024, 1, 1, 0, 5, 0, TimeSpan.Zero) },
        { "{ publisher: { name: { neq: \"House 1\" } } }", b => b.Publisher is { Name: not "House 1" } },
        { "{ author: { name: { eq: \"Author D\" } } }", b => b.Author.Name == "Author D" },
        { "{ loans: { any: true } }", b => b.Loans.Count > 0 },
        { "{ loans: { any: false } }", b => b.Loans.Count == 0 },
        { "{ loans: { some: { reader: { eq: \"r1\" } } } }", b => b.Loans.Any(l => l.Reader == "r1") },
        { "{ loans: { none: { reader: { eq: \"r1\" } } } }", b => b.Loans.All(l => l.Reader != "r1") },
        { "{ loans: { all: { returnedOn: { eq: null } } } }", b => b.Loans.All(l => l.ReturnedOn is null) },
        { "{ or: [{ id: { lt: 5 } }, { id: { gt: 57 } }] }", b => b.Id is < 5 or > 57 },
        { "{ or: [] }", _ => true },
        { "{ or: [{}, { id: { eq: 1 } }] }", _ => true },
        { "{ and: [{ id: { gt: 5 } }, { or: [{ id: { lt: 8 } }, { title: { eq: \"Title 0\" } }] }], illustrated: { eq: true } }",
            b => b.Id > 5 && (b.Id < 8 || b.Title == "Title 0") && b.Illustrated },
        { "{ author: { books: { some: { id: { eq: 7 } } } } }", b => b.Id % 5 == 2 },
        { "{ title: null, state: {} }", _ => true },
        { "null", _ => true },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task A_filter_means_the_same_in_memory_and_in_PostgreSQL(string filter, Func<Book, bool> condition)
    {
        var answer = await engine.AskAsync($$"""
            { books(where: {{filter}}, first: 60) { totalCount nodes { id } } booksInMemory(where: {{filter}}, first: 60) { totalCount nodes { id } } }
            """);
        Assert.True(answer["errors"] is null, answer.ToString());
        var expected = SampleBooks.Books.Where(condition).Select(book => book.Id).ToList();
        foreach (var list in new[] { "books", "booksInMemory" })
        {
            Assert.Equal(expected, answer["data"]![list]!["nodes"]!.AsArray().Select(book => (int)book!["id"]!));
            Assert.Equal(expected.Count, (int)answer["data"]![list]!["totalCount"]!);
        }
    }

    [Theory]
    [InlineData("{ title: { eq: \"a\\u0000\" } }")]
    [InlineData("{ subtitle: { in: [null, \"a\\u0000\"] } }")]
    [InlineData("{ title: { contains: \"\\u0000\" } }")]
    public async Task A_text_that_no_database_holds_is_refused(string filter)
    {
        var answer = await engine.AskAsync($"{{ books(where: {filter}) {{ nodes {{ id }} }} }}");
        Assert.Equal("A value of the filter does not fit the field that it is compared with.", (string?)answer["errors"]?[0]!["message"]);
    }

    [Fact]
    public async Task Values_become_parameters_so_that_a_query_is_translated_once()
    {
        database.TakeStatements();
        foreach (var title in new[] { "a", "b'; drop table x --" })
            await engine.AskAsync("query ($t: String) { books(where: { title: { eq: $t }, pages: { in: [1, 2] } }, first: 3) { nodes { id } } }", new { t = title });
        var statements = database.TakeStatements();
        Assert.Equal(2, statements.Count);
        Assert.Single(statements.Distinct());
        Assert.DoesNotContain("drop table", statements[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, null)]
    [InlineData(11, "HC0086")]
    public async Task Depth_is_bounded(int depth, string? code)
    {
        JsonNode filter = new JsonObject { ["id"] = new JsonObject { ["gt"] = 0 } };
        for (var i = 2; i < depth; i++) filter = new JsonObject { ["and"] = new JsonArray(filter) };
        var answer = await engine.AskAsync("query ($w: BookFilterInput) { books(where: $w) { nodes { id } } }", new { w = filter });
        Assert.Equal(code, (string?)answer["errors"]?[0]!["extensions"]!["code"]);
    }

    [Fact]
    public async Task The_number_of_conditions_is_bounded()
    {
        var many = new JsonArray([.. Enumerable.Range(0, 101).Select(i => (JsonNode)new JsonObject { ["id"] = new JsonObject { ["eq"] = i } })]);
        var answer = await engine.AskAsync("query ($w: BookFilterInput) { books(where: $w) { nodes { id } } }", new { w = new JsonObject { ["or"] = many } });
        Assert.Equal("HC0047", (string?)answer["errors"]![0]!["extensions"]!["code"]);
    }

    [Fact]
    public async Task Only_declared_fields_can_be_filtered_and_ordered()
    {
        var answer = await engine.AskAsync("""{ declared(where: { state: { eq: LENT }, title: { eq: "Title 1" } }, order: [{ title: DESC }, { id: DESC }]) { id } }""");
        Assert.Equal([43, 22, 1], answer["data"]!["declared"]!.AsArray().Select(book => (int)book!["id"]!));
        Assert.Contains("not defined by type \"NarrowFilterInput\"", (await engine.AskAsync("{ declared(where: { pages: { eq: 1 } }) { id } }"))["errors"]![0]!["message"]!.ToString(), StringComparison.Ordinal);
    }
}
