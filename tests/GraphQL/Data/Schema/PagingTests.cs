using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Helsefellesskap.GraphQL.Types.Sdl;
using Helsefellesskap.Tests.GraphQL.Data.Model;

namespace Helsefellesskap.Tests.GraphQL.Data.Schema;

[Collection(LibraryCollection.Name)]
public class PagingTests(LibraryDatabase database)
{
    readonly LibraryEngine engine = database.Engine;

    [Theory]
    [InlineData("first: 61", "HC0051")]
    [InlineData("last: 61", "HC0051")]
    [InlineData("first: -1", "HC0052")]
    [InlineData("last: -1", "HC0052")]
    [InlineData("first: 1, last: 1", "HC0052")]
    [InlineData("first: 0", null)]
    [InlineData("first: 60", null)]
    public async Task Bounds_are_errors_not_clamps(string arguments, string? code)
    {
        var answer = await engine.AskAsync($"{{ books({arguments}) {{ nodes {{ id }} }} }}");
        Assert.Equal(code, (string?)answer["errors"]?[0]!["extensions"]!["code"]);
    }

    [Fact]
    public async Task Ten_entries_are_the_default()
    {
        var answer = await engine.AskAsync("{ books { nodes { id } pageInfo { hasNextPage hasPreviousPage } } }");
        Assert.Equal(10, answer["data"]!["books"]!["nodes"]!.AsArray().Count);
        Assert.Equal("""{"hasNextPage":true,"hasPreviousPage":false}""", answer["data"]!["books"]!["pageInfo"]!.ToJsonString());
    }

    [Theory]
    [InlineData("order: [{ title: ASC }, { addedAt: DESC }]")]
    [InlineData("order: [{ state: DESC }]")]
    [InlineData("order: [{ subtitle: ASC }]")]
    [InlineData("order: [{ author: { name: ASC } }], where: { pages: { neq: null } }")]
    [InlineData("order: [{ publisher: { name: ASC } }, { publisher: { founded: DESC } }]")]
    [InlineData("order: [{ publisher: { founded: DESC } }], where: { publisher: { founded: { neq: 1897 } } }")]
    [InlineData("order: []")]
    public async Task Pages_follow_each_other_in_the_clients_order(string arguments)
    {
        var whole = Ids(await engine.AskAsync($"{{ books({arguments}, first: 60) {{ nodes {{ id }} }} }}"));
        Assert.Equal(whole, Ids(await engine.AskAsync($"{{ books: booksInMemory({arguments}, first: 60) {{ nodes {{ id }} }} }}")));
        var (paged, after) = (new List<int>(), default(string));
        do
        {
            var page = await engine.AskAsync($"query ($after: String) {{ books({arguments}, first: 7, after: $after) {{ edges {{ node {{ id }} }} pageInfo {{ endCursor hasNextPage }} }} }}", new { after });
            paged.AddRange(page["data"]!["books"]!["edges"]!.AsArray().Select(edge => (int)edge!["node"]!["id"]!));
            after = (bool)page["data"]!["books"]!["pageInfo"]!["hasNextPage"]! ? (string)page["data"]!["books"]!["pageInfo"]!["endCursor"]! : null;
        }
        while (after is not null);
        Assert.Equal(whole, paged);
    }

    [Fact]
    public async Task A_list_comes_in_its_own_order()
    {
        var whole = SampleBooks.Books.OrderByDescending(book => book.Title).ThenBy(book => book.Pages).Where(book => book.Id > 20).Select(book => book.Id).ToList();
        var first = await engine.AskAsync("{ books: shelved(first: 30, where: { id: { gt: 20 } }) { nodes { id } pageInfo { endCursor } } }");
        var after = (string)first["data"]!["books"]!["pageInfo"]!["endCursor"]!;
        var last = await engine.AskAsync("query ($after: String) { books: shelved(last: 50, after: $after, where: { id: { gt: 20 } }) { nodes { id } } }", new { after });
        Assert.Equal(whole, [.. Ids(first), .. Ids(last)]);
    }

    [Theory]
    [InlineData("title: ASC", "Title 1\0", "1")]
    [InlineData("title: ASC", "Title 1", "many")]
    [InlineData("title: ASC", null, null)]
    [InlineData("addedAt: ASC", "2024-01-01", "99999999999")]
    [InlineData("addedAt: ASC", "yesterday", "1")]
    public async Task A_cursor_that_was_tampered_with_is_refused_before_the_database_sees_it(string order, string? key, string? id)
    {
        var genuine = await engine.AskAsync($"{{ books(first: 1, order: {{ {order} }}) {{ pageInfo {{ endCursor }} }} }}");
        var parts = JsonSerializer.Deserialize<string?[]>(Base64Url.DecodeFromChars((string)genuine["data"]!["books"]!["pageInfo"]!["endCursor"]!))!;
        var after = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes<string?[]>([parts[0], key, id]));
        database.TakeStatements();
        var answer = await engine.AskAsync($"query ($after: String) {{ books(first: 5, after: $after, order: {{ {order} }}) {{ nodes {{ id }} }} }}", new { after });
        Assert.Equal("The cursor is not one of this list in this order.", (string?)answer["errors"]?[0]!["message"]);
        Assert.Empty(database.TakeStatements());
    }

    [Fact]
    public async Task A_cursor_means_a_moment_wherever_its_clock_stands()
    {
        const string Query = "query ($after: String) { books(first: 60, after: $after, order: { addedAt: ASC }) { nodes { id } edges { cursor } } }";
        var cursor = (string)(await engine.AskAsync(Query))["data"]!["books"]!["edges"]![9]!["cursor"]!;
        var parts = JsonSerializer.Deserialize<string?[]>(Base64Url.DecodeFromChars(cursor))!;
        parts[1] = DateTimeOffset.Parse(parts[1]!, CultureInfo.InvariantCulture).ToOffset(TimeSpan.FromHours(2)).ToString("O");
        var elsewhere = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(parts));
        Assert.Equal(Ids(await engine.AskAsync(Query, new { after = cursor })), Ids(await engine.AskAsync(Query, new { after = elsewhere })));
    }

    static List<int> Ids(JsonNode answer) => [.. answer["data"]!["books"]!["nodes"]!.AsArray().Select(book => (int)book!["id"]!)];

    [Theory]
    [InlineData("nodes { title }", "SELECT b.\"Title\"")]
    [InlineData("nodes { title } edges { node { pages } }", "SELECT b.\"Title\", b.\"Pages\"")]
    [InlineData("nodes { spine }", "SELECT b.\"Title\", b.\"Shelf\"")]
    [InlineData("edges { cursor }", "SELECT b.\"Id\"")]
    public async Task Only_the_columns_that_are_asked_for_are_read(string selection, string select)
    {
        database.TakeStatements();
        var answer = await engine.AskAsync($"{{ books(first: 2) {{ {selection} }} }}");
        Assert.True(answer["errors"] is null, answer.ToString());
        Assert.StartsWith(select + "\n", Assert.Single(database.TakeStatements()).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resolver_that_says_nothing_of_its_needs_gets_the_whole_entry()
    {
        var answer = await engine.AskAsync("{ books(first: 1) { nodes { everything } } declared(where: { title: { eq: \"Title 1\" } }) { everything } }");
        Assert.Equal("Title 1 10.25", answer["data"]!["books"]!["nodes"]![0]!["everything"]!.ToString());
        Assert.Equal("Title 1 10.25", answer["data"]!["declared"]![0]!["everything"]!.ToString());
    }

    [Fact]
    public async Task The_count_is_read_only_when_asked_and_the_page_not_when_it_is_not()
    {
        database.TakeStatements();
        await engine.AskAsync("{ books { nodes { id } } }");
        Assert.DoesNotContain("count(*)", Assert.Single(database.TakeStatements()), StringComparison.Ordinal);
        var answer = await engine.AskAsync("{ books(where: { id: { lte: 12 } }) { totalCount } }");
        Assert.Equal(12, (int)answer["data"]!["books"]!["totalCount"]!);
        Assert.Contains("count(*)", Assert.Single(database.TakeStatements()), StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_has_the_names_that_clients_know()
    {
        var sdl = SchemaPrinter.Print(engine.Executor.Schema);
        foreach (var expected in new[]
        {
            "type BooksConnection {", "type BooksEdge {", "pageInfo: PageInfo!", "edges: [BooksEdge!]", "nodes: [Book!]", "totalCount: Int!",
            "input BookFilterInput {", "and: [BookFilterInput!]", "or: [BookFilterInput!]", "title: StringOperationFilterInput", "pages: IntOperationFilterInput",
            "illustrated: BooleanOperationFilterInput", "state: BookStateOperationFilterInput", "loans: ListFilterInputTypeOfLoanFilterInput",
            "author: AuthorFilterInput", "input BookSortInput {", "author: AuthorSortInput", "title: SortEnumType", "enum SortEnumType {", "directive @cost(", "directive @listSize(",
        })
        {
            Assert.Contains(expected, sdl, StringComparison.Ordinal);
        }
    }
}
