using System.Text.Json;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Execution.Coercion;
using Helsefellesskap.GraphQL.Language;
using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.Tests.GraphQL.Samples;

namespace Helsefellesskap.Tests.GraphQL.Execution;

public class CoercionTests
{
    [Theory]
    [InlineData("{ echo }", null, "nothing|null|False|False")]
    [InlineData("{ echo(text: null, numbers: [1, 2]) }", null, "|1,2|True|True")]
    [InlineData("{ echo(numbers: 3) }", null, "nothing|3|False|True")]
    [InlineData("query($t: String, $n: [Int!]) { echo(text: $t, numbers: $n) }", "{}", "nothing|null|False|False")]
    [InlineData("query($t: String, $n: [Int!]) { echo(text: $t, numbers: $n) }", """{"t":null,"n":[4]}""", "|4|True|True")]
    [InlineData("query($t: String = \"x\", $n: [Int!]) { echo(text: $t, numbers: $n) }", """{"n":7}""", "x|7|True|True")]
    [InlineData("query($n: Int!) { echo(numbers: [$n, 2]) }", """{"n":1}""", "nothing|1,2|False|True")]
    [InlineData("{ echo: search(filter: { title: \"a\" }) }", null, "a/10/any/absent/[]")]
    [InlineData("{ echo: search(filter: { title: \"a\", shelf: null, binding: SOFT_COVER, minPages: 3, or: { title: \"b\", shelf: \"s\" } }) }", null, "a/3/SoftCover/null/[b/10/any/s/[]]")]
    [InlineData("query($f: BookFilterInput!) { echo: search(filter: $f) }", """{"f":{"title":"a","binding":"HARD_COVER","or":[{"title":"b"},{"title":"c","shelf":null}]}}""", "a/10/HardCover/absent/[b/10/any/absent/[];c/10/any/null/[]]")]
    [InlineData("query($b: Binding, $s: String) { echo: search(filter: { title: \"a\", binding: $b, shelf: $s }) }", """{"b":"SOFT_COVER"}""", "a/10/SoftCover/absent/[]")]
    [InlineData("{ echo: pick(choice: { text: \"t\" }) }", null, "Choice { Number = , Text = t }")]
    [InlineData("query($c: ChoiceInput!) { echo: pick(choice: $c) }", """{"c":{"number":1}}""", "Choice { Number = 1, Text =  }")]
    public async Task Given_values_arrive_as_dotnet_types(string query, string? variables, string expected)
    {
        using var server = SampleServer.OfLibrary();

        Assert.Equal($$$"""{"data":{"echo":{{{JsonSerializer.Serialize(expected)}}}}}""", await server.Ask(query, variables));
    }

    [Theory]
    [InlineData("$n: Int!", "{}", "Variable \"$n\" of required type \"Int!\" was not provided.")]
    [InlineData("$n: Int!", """{"n":null}""", "Variable \"$n\" of non-null type \"Int!\" must not be null.")]
    [InlineData("$n: Int", """{"n":"1"}""", "Variable \"$n\" got invalid value \"1\"; Int cannot represent non-integer value: \"1\"")]
    [InlineData("$n: [Int!]", """{"n":[1,null]}""", "Variable \"$n\" got invalid value null at \"n[1]\"; Expected non-nullable type \"Int!\" not to be null.")]
    [InlineData("$n: BookFilterInput", """{"n":1}""", "Variable \"$n\" got invalid value 1; Expected type \"BookFilterInput\" to be an object.")]
    [InlineData("$n: BookFilterInput", """{"n":{}}""", "Variable \"$n\" got invalid value {}; Field \"title\" of required type \"String!\" was not provided.")]
    [InlineData("$n: BookFilterInput", """{"n":{"title":"a","titel":1}}""", "Variable \"$n\" got invalid value { title: \"a\", titel: 1 }; Field \"titel\" is not defined by type \"BookFilterInput\". Did you mean \"title\"?")]
    [InlineData("$n: BookFilterInput", """{"n":{"title":"a","or":[{"title":"b","minPages":1.5}]}}""", "Variable \"$n\" got invalid value 1.5 at \"n.or[0].minPages\"; Int cannot represent non-integer value: 1.5")]
    [InlineData("$n: Binding", """{"n":"HARDCOVER"}""", "Variable \"$n\" got invalid value \"HARDCOVER\"; Value \"HARDCOVER\" does not exist in \"Binding\" enum. Did you mean the enum value \"HARD_COVER\"?")]
    [InlineData("$n: Binding", """{"n":3}""", "Variable \"$n\" got invalid value 3; Enum \"Binding\" cannot represent non-string value: 3.")]
    [InlineData("$n: ChoiceInput", """{"n":{"number":1,"text":"t"}}""", "Variable \"$n\" got invalid value { number: 1, text: \"t\" }; Exactly one key must be specified for OneOf type \"ChoiceInput\".")]
    [InlineData("$n: ChoiceInput", """{"n":{"number":null}}""", "Variable \"$n\" got invalid value null at \"n.number\"; Field \"number\" must be non-null.")]
    public void Variables_that_do_not_fit_are_said_in_the_references_words(string definition, string variables, string message)
    {
        using var server = SampleServer.OfLibrary();
        var operation = (OperationDefinitionNode)Utf8GraphQLParser.Parse($"query({definition}) {{ __typename }}").Definitions[0];

        var (_, errors) = VariableCoercion.Coerce(server.Executor.Schema, operation.VariableDefinitions, JsonDocument.Parse(variables).RootElement, new RequestOptions());

        Assert.Contains(errors!, error => error.Message == message && error.Locations is [{ Line: 1, Column: 7 }]);
    }

    [Fact]
    public async Task Names_of_a_schema_that_is_not_shown_are_not_proposed()
    {
        using var server = SampleServer.OfLibrary(builder => builder.ModifyRequestOptions(options => options.EnableIntrospection = false));

        Assert.Contains("Field \\\"titel\\\" is not defined by type \\\"BookFilterInput\\\".\"", await server.Ask(
            "query($f: BookFilterInput!) { search(filter: $f) }", """{"f":{"title":"a","titel":1}}"""), StringComparison.Ordinal);
        Assert.Contains("does not exist in \\\"Binding\\\" enum.\"", await server.Ask(
            "query($b: Binding) { search(filter: { title: \"a\", binding: $b }) }", """{"b":"HARDCOVER"}"""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_longer_than_allowed_is_refused_at_once()
    {
        using var server = SampleServer.OfLibrary();
        using var result = await server.Execute("query($n: [Int!]) { echo(numbers: $n) }", $$"""{"n":[{{string.Join(",", Enumerable.Repeat("\"x\"", 1_000_000))}}]}""");

        Assert.Contains("List has 1000000 items; at most 10000 are allowed.", Assert.Single(result.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_are_counted_to_fifty()
    {
        using var server = SampleServer.OfLibrary();
        using var result = await server.Execute("query($n: [Int!]) { echo(numbers: $n) }", $$"""{"n":[{{string.Join(",", Enumerable.Repeat("\"x\"", 1_000))}}]}""");

        Assert.Equal(51, result.Errors.Count);
        Assert.Equal("Too many errors processing variables, error limit reached. Execution aborted.", result.Errors[^1].Message);
    }

    [Theory]
    [InlineData("query($s: Boolean!) { a: __typename @skip(if: $s) b: __typename @include(if: $s) }", """{"s":true}""", """{"data":{"b":"Query"}}""")]
    [InlineData("query($s: Boolean!) { a: __typename @skip(if: $s) b: __typename @include(if: $s) }", """{"s":false}""", """{"data":{"a":"Query"}}""")]
    [InlineData("query($s: Boolean = false) { a: __typename @include(if: $s) b: __typename a: __typename }", "{}", """{"data":{"b":"Query","a":"Query"}}""")]
    [InlineData("query($s: Boolean = false) { book(id: 1) { id } ...F @include(if: $s) } fragment F on Query { book(id: 1) { title } }", """{"s":true}""", """{"data":{"book":{"id":"1","title":"Sult"}}}""")]
    [InlineData("query($s: Boolean = false) { book(id: 1) { id } ...F @include(if: $s) } fragment F on Query { book(id: 1) { title } }", "{}", """{"data":{"book":{"id":"1"}}}""")]
    [InlineData("query($s: Boolean = false) { a: __typename @skip(if: $s) }", """{"s":null}""", """{"errors":[{"message":"Argument \"if\" of non-null type \"Boolean!\" must not be null.","locations":[{"line":1,"column":54}]}],"data":null}""")]
    [InlineData("{ books @skip(if: true) { id } }", null, """{"data":{}}""")]
    public async Task Conditions_choose_a_plan(string query, string? variables, string expected)
    {
        using var server = SampleServer.OfLibrary();

        Assert.Equal(expected, await server.Ask(query, variables));
        Assert.Equal(expected, await server.Ask(query, variables));
    }
}
