using System.Text.Json;
using Helsefellesskap.Tests.GraphQL.Samples;

namespace Helsefellesskap.Tests.GraphQL.Types;

public class IntrospectionTests
{
    const string Full = """
        query IntrospectionQuery {
          __schema {
            description
            queryType { name kind } mutationType { name kind } subscriptionType { name kind }
            types { ...FullType }
            directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } }
          }
        }
        fragment FullType on __Type {
          kind name description specifiedByURL isOneOf
          fields(includeDeprecated: true) { name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason }
          inputFields(includeDeprecated: true) { ...InputValue }
          interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
          possibleTypes { ...TypeRef }
        }
        fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
        fragment TypeRef on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } }
        """;

    [Fact]
    public async Task The_schema_describes_itself_whole()
    {
        using var server = SampleServer.OfLibrary();

        using var answer = JsonDocument.Parse(await server.Ask(Full));
        var schema = answer.RootElement.GetProperty("data").GetProperty("__schema");

        Assert.Equal(server.Executor.Schema.Types.Keys, schema.GetProperty("types").EnumerateArray().Select(type => type.GetProperty("name").GetString()));
        Assert.Equal(server.Executor.Schema.Directives.Keys, schema.GetProperty("directives").EnumerateArray().Select(directive => directive.GetProperty("name").GetString()));
    }

    [Theory]
    [InlineData("{ __type(name: \"ChoiceInput\") { isOneOf kind inputFields { name defaultValue } } }", """{"__type":{"isOneOf":true,"kind":"INPUT_OBJECT","inputFields":[{"name":"number","defaultValue":null},{"name":"text","defaultValue":null}]}}""")]
    [InlineData("{ __type(name: \"Binding\") { enumValues { name } all: enumValues(includeDeprecated: true) { name isDeprecated deprecationReason } } }", """{"__type":{"enumValues":[{"name":"HARD_COVER"}],"all":[{"name":"HARD_COVER","isDeprecated":false,"deprecationReason":null},{"name":"SOFT_COVER","isDeprecated":true,"deprecationReason":"Paper only now."}]}}""")]
    [InlineData("{ __type(name: \"Titled\") { possibleTypes { name } interfaces { name } fields { name } isOneOf } }", """{"__type":{"possibleTypes":[{"name":"Book"},{"name":"Magazine"}],"interfaces":[],"fields":[{"name":"title"}],"isOneOf":null}}""")]
    [InlineData("{ __type(name: \"BookFilterInput\") { inputFields { name defaultValue type { kind ofType { name } } } } }", """{"__type":{"inputFields":[{"name":"title","defaultValue":null,"type":{"kind":"NON_NULL","ofType":{"name":"String"}}},{"name":"minPages","defaultValue":"10","type":{"kind":"NON_NULL","ofType":{"name":"Int"}}},{"name":"binding","defaultValue":null,"type":{"kind":"ENUM","ofType":null}},{"name":"or","defaultValue":null,"type":{"kind":"LIST","ofType":{"name":null}}},{"name":"shelf","defaultValue":null,"type":{"kind":"SCALAR","ofType":null}}]}}""")]
    [InlineData("{ __type(name: \"Nobody\") { name } }", """{"__type":null}""")]
    public async Task Single_types_answer(string query, string expected)
    {
        using var server = SampleServer.OfLibrary();

        Assert.Equal($$"""{"data":{{expected}}}""", await server.Ask(query));
    }

    [Fact]
    public async Task A_deprecation_always_has_a_reason()
    {
        using var server = SampleServer.OfLibrary();

        var answer = await server.Ask("{ __schema { directives { name args { name type { kind ofType { name } } defaultValue } } } }");

        Assert.Contains(
            """{"name":"deprecated","args":[{"name":"reason","type":{"kind":"NON_NULL","ofType":{"name":"String"}},"defaultValue":"\"No longer supported\""}]}""",
            answer, StringComparison.Ordinal);
    }
}
