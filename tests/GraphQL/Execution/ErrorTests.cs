using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.Tests.GraphQL.Samples;

namespace Helsefellesskap.Tests.GraphQL.Execution;

public class ErrorTests
{
    [Theory]
    [InlineData("{ refused }", """{"errors":[{"message":"Not today.","locations":[{"line":1,"column":3}],"path":["refused"],"extensions":{"code":"CLOSED"}}],"data":null}""")]
    [InlineData("{ __typename\n  a: fails }", """{"errors":[{"message":"Unexpected Execution Error","locations":[{"line":2,"column":3}],"path":["a"]}],"data":null}""")]
    public async Task Null_of_a_non_null_root_field_takes_the_whole_answer(string query, string expected)
    {
        using var server = SampleServer.OfLibrary();

        Assert.Equal(expected, await server.Ask(query));
    }

    [Fact]
    public async Task Null_goes_up_to_the_nearest_place_that_allows_it()
    {
        using var server = SampleServer.OfLibrary();

        // book is nullable, its missing title is not.
        Assert.Equal(
            """{"errors":[{"message":"Cannot return null for non-nullable field Book.missing.","locations":[{"line":1,"column":29}],"path":["book","missing"],"extensions":{"code":"HC0018"}}],"data":{"book":null,"numbers":[0,1,2]}}""",
            await server.Ask("{ book(id: 1) { id title    missing } numbers }"));
    }

    [Fact]
    public async Task A_property_that_throws_says_where_and_not_what()
    {
        using var server = SampleServer.OfLibrary();

        var answer = await server.Ask("{ book(id: 2) { author { name } broken } }");

        Assert.Equal("""{"errors":[{"message":"Unexpected Execution Error","locations":[{"line":1,"column":33}],"path":["book","broken"]}],"data":{"book":null}}""", answer);
        Assert.DoesNotContain("shelf", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_in_lists_carry_indices()
    {
        using var server = SampleServer.OfLibrary();

        Assert.Contains("\"path\":[\"books\",0,\"broken\"]", await server.Ask("{ books { broken } }"), StringComparison.Ordinal);
        Assert.Contains("\"path\":[\"lendables\",0,\"author\",\"books\",0,\"missing\"]", await server.Ask("{ lendables { ... on Book { author { books { missing } } } } }"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ a", "Syntax Error: Expected Name, found <EOF>.")]
    [InlineData("query A { __typename } query B { __typename }", "Must provide operation name if query contains multiple operations.")]
    [InlineData("{ nowhere }", "Cannot query field \"nowhere\" on type \"Query\".")]
    public async Task Request_errors_have_no_data(string query, string message)
    {
        using var server = SampleServer.OfLibrary();
        using var result = await server.Execute(query);

        Assert.True(result.IsRequestError);
        Assert.Contains(result.Errors, error => error.Message == message);
        Assert.DoesNotContain("\"data\"", SampleServer.Text(result), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_operation_is_found_by_name()
    {
        using var server = SampleServer.OfLibrary();

        Assert.Equal("""{"data":{"b":"Query"}}""", await server.Ask("query A { a: __typename } query B { b: __typename }", operation: "B"));
        Assert.Contains("Unknown operation named \\\"C\\\".", await server.Ask("query A { a: __typename }", operation: "C"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ lendables { __typename } }")]
    [InlineData("{ lendables { __typename ... on Book { author { name } } } }")]
    public async Task An_item_whose_type_cannot_be_told_is_that_items_error(string query)
    {
        using var server = SampleServer.OfLibrary();
        ((ObjectType)server.Executor.Schema.Types["Book"]).IsTypeOf = value => value is Book { Id: 2 } ? throw new InvalidOperationException("A secret.") : value is Book;

        var answer = await server.Ask(query);

        Assert.Contains("\"path\":[\"lendables\",1]", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_so_many_errors_are_listed()
    {
        using var server = SampleServer.OfLibrary(builder => builder.ModifyRequestOptions(options => options.MaxErrors = 2));
        using var result = await server.Execute("{ a: book(id: 1) { broken } b: book(id: 1) { broken } c: book(id: 1) { broken } d: book(id: 1) { missing } }");

        Assert.Equal(["Unexpected Execution Error", "Unexpected Execution Error", "There are more errors than the 2 that are listed."], result.Errors.Select(error => error.Message));
        Assert.EndsWith("""{"a":null,"b":null,"c":null,"d":null}}""", SampleServer.Text(result), StringComparison.Ordinal);
    }
}
