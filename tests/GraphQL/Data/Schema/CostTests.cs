using System.Text.Json.Nodes;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types.Sdl;
using Helsefellesskap.Tests.GraphQL.Data.Model;

namespace Helsefellesskap.Tests.GraphQL.Data.Schema;

/// <summary>What conditions and orders add to a field's cost: HotChocolate's weights.</summary>
[Collection(LibraryCollection.Name)]
public class CostTests(LibraryDatabase database)
{
    readonly LibraryEngine engine = database.Engine;

    [Theory]
    [InlineData("", 11)]
    [InlineData(", where: {}", 21)]
    [InlineData(", where: { title: { eq: \"a\" } }", 31)]
    [InlineData(", where: { title: { contains: \"a\" } }", 41)]
    [InlineData(", where: { title: { nstartsWith: \"a\", in: [\"b\", \"c\"] } }", 51)]
    [InlineData(", where: { or: [{ id: { eq: 1 } }, { and: { id: { gt: 1, lt: 4 } } }] }", 51)]
    [InlineData(", where: { loans: { some: { reader: { eq: \"r\" } } }, author: { name: { eq: \"a\" } } }", 51)]
    [InlineData(", order: []", 21)]
    [InlineData(", order: { title: ASC }", 31)]
    [InlineData(", order: [{ title: ASC }, { author: { name: DESC } }], where: { illustrated: { eq: true } }", 61)]
    public async Task Each_condition_and_each_key_has_its_weight(string arguments, double expected) =>
        Assert.Equal(expected, await FieldCostAsync($"{{ books(first: 5{arguments}) {{ nodes {{ id }} }} }}", null));

    [Fact]
    public async Task A_variable_costs_what_it_holds_and_as_much_as_a_literal()
    {
        const string Query = "query ($w: BookFilterInput, $o: [BookSortInput!]) { books(first: 5, where: $w, order: $o) { nodes { id } } }";
        var either = new { or = new object[] { new { id = new { eq = 1 } }, new { title = new { endsWith = "a" } } } };
        Assert.Equal(31, await FieldCostAsync(Query, new { }));
        Assert.Equal(61, await FieldCostAsync(Query, new { w = either }));
        Assert.Equal(51, await FieldCostAsync(Query, new { o = new object[] { new { title = "ASC" }, new { id = "DESC" } } }));
        Assert.Equal(31, await FieldCostAsync(Query, new { w = (object?)null }));
        const string Within = "query ($w: BookFilterInput!, $t: String) { books(first: 5, where: { and: [$w, { title: { eq: $t } }] }) { nodes { id } } }";
        Assert.Equal(61, await FieldCostAsync(Within, new { w = either }));
        Assert.Equal(31, await FieldCostAsync(Within, new { w = new { } }));
    }

    [Fact]
    public async Task Filters_that_cost_too_much_are_refused()
    {
        var cheap = new LibraryEngine(database, builder => builder.ModifyCostOptions(options => options.MaxFieldCost = 41));
        const string Query = "query ($w: BookFilterInput) { books(first: 5, where: $w) { nodes { id } } }";
        Assert.Null((await cheap.AskAsync(Query, new { w = new { title = new { eq = "a" }, id = new { eq = 1 } } }))["errors"]);
        var refused = await cheap.AskAsync(Query, new { w = new { title = new { contains = "a" }, id = new { eq = 1 } } });
        Assert.Equal("""{"fieldCost":51,"typeCost":7,"maxFieldCost":41,"code":"HC0047"}""", Sorted(refused["errors"]![0]!["extensions"]!));
    }

    [Fact]
    public void The_schema_shows_the_weights()
    {
        var sdl = SchemaPrinter.Print(engine.Executor.Schema, withDirectives: true);
        foreach (var expected in new[]
        {
            "where: BookFilterInput @cost(weight: \"10\")", "order: [BookSortInput!] @cost(weight: \"10\")",
            ": BooksConnection! @cost(weight: \"10\") @listSize(assumedSize: 60, slicingArguments: [\"first\", \"last\"], slicingArgumentDefaultValue: 10, sizedFields: [\"edges\", \"nodes\"], requireOneSlicingArgument: false)",
            "  eq: String @cost(weight: \"10\")", "  nin: [String] @cost(weight: \"10\")", "  nendsWith: String @cost(weight: \"20\")", "  nlte: Int @cost(weight: \"10\")",
            "  some: LoanFilterInput @cost(weight: \"10\")", "  any: Boolean @cost(weight: \"10\")", "  title: SortEnumType @cost(weight: \"10\")", "  author: AuthorSortInput\n",
        })
        {
            Assert.Contains(expected, sdl, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("and: [BookFilterInput!] @cost", sdl, StringComparison.Ordinal);
        Assert.DoesNotContain(") @cost", SchemaPrinter.Print(engine.Executor.Schema), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_weights_are_options()
    {
        var free = new LibraryEngine(database, builder => builder.ModifyCostOptions(options =>
        {
            (options.DefaultResolverCost, options.Filtering.DefaultFilterArgumentCost, options.Filtering.DefaultFilterOperationCost) = (5, null, 1);
            (options.Filtering.DefaultExpensiveFilterOperationCost, options.Sorting.DefaultSortArgumentCost, options.Sorting.DefaultSortOperationCost) = (2, 3, 4);
        }));
        var answer = await free.AskAsync("{ books(first: 5, where: { title: { contains: \"a\" }, id: { eq: 1 } }, order: { id: ASC }) { nodes { id } } }", cost: CostReport.Validate);
        Assert.Equal(5 + 2 + 1 + 3 + 4 + 1, (double)answer["extensions"]!["operationCost"]!["fieldCost"]!);
    }

    static string Sorted(JsonNode extensions) =>
        new JsonObject(new[] { "fieldCost", "typeCost", "maxFieldCost", "code" }.Select(name => KeyValuePair.Create(name, extensions[name]?.DeepClone()))).ToJsonString();

    async Task<double> FieldCostAsync(string query, object? variables)
    {
        var answer = await engine.AskAsync(query, variables, CostReport.Validate);
        Assert.True(answer["errors"] is null, answer.ToString());
        return (double)answer["extensions"]!["operationCost"]!["fieldCost"]!;
    }
}
