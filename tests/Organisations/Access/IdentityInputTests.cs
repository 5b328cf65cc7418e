using System.Text.Json.Nodes;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.Kernel;
using Helsefellesskap.Tests.Testing;
using Xunit.Abstractions;

namespace Helsefellesskap.Tests.Organisations.Access;

/// <summary>Every place of the schema that takes text refuses an identity number, as literal and as variable, and never repeats it.</summary>
public class IdentityInputTests(MatrixFixture fixture, ITestOutputHelper output) : IClassFixture<MatrixFixture>
{
    const string Number = "17912099997";
    const string Spaced = "179120 99997";

    [Fact]
    public async Task Every_text_input_of_the_schema_passes_the_detector()
    {
        var inputs = fixture.Schema.Types.Values.OfType<ObjectType>().Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal))
            .SelectMany(type => type.Fields.Values)
            .SelectMany(field => field.Arguments.Values.SelectMany(argument => Texts(argument, $"{field.Name}({argument.Name}", [])).Select(place => (field, place)))
            .ToList();
        Assert.NotEmpty(inputs);
        var lacking = new List<string>();
        foreach (var (field, place) in inputs)
        {
            foreach (var number in new[] { Number, Spaced })
            {
                var literal = await TestHost.QueryAsync(fixture.ClientOf(Role.Administrator), Literal(field, place, number));
                var variable = await TestHost.QueryAsync(fixture.ClientOf(Role.Administrator), "query($v: String) { __typename @skip(if: false) }", Nested(place, number));
                if (!IsRefused(literal) || !IsRefused(variable)) lacking.Add(place);
                Assert.DoesNotContain(number, literal + variable, StringComparison.Ordinal);
            }
        }
        Assert.True(lacking.Count == 0, $"These take identity numbers: {string.Join(", ", lacking)}");
        output.WriteLine($"{inputs.Count} text inputs, each as literal and as variable, in two spellings: all refused.");
    }

    [Theory]
    [InlineData("{ organisation(code: \"17912099997\") { name } }", "organisation.code")]
    [InlineData("{ organisation(code: 17912099997) { name } }", "organisation.code")]
    [InlineData("{ organisation(code: \"1791\\u00320 99997\") { name } }", "organisation.code")]
    [InlineData("query($c: String = \"1791\\u00320 99997\") { organisation(code: $c) { name } }", "$c")]
    [InlineData("{ me { name } } # 17912099997", "query")]
    [InlineData("{ me { a17912099997: name } }", "query")]
    [InlineData("{ me { name } 17912099997", "query")]
    public async Task A_refusal_names_the_place_and_not_the_value(string query, string place)
    {
        var answer = await TestHost.QueryAsync(fixture.ClientOf(Role.Administrator), query);
        Assert.DoesNotContain("99997", answer, StringComparison.Ordinal);
        Assert.True(IsRefused(answer));
        Assert.Equal(place, (string?)JsonNode.Parse(answer)!["errors"]![0]!["extensions"]!["field"]);
    }

    [Theory]
    [InlineData("{\"a\":{\"b\":[\"x\",\"179120-99997\"]}}", "a.b.1")]
    [InlineData("{\"a\":\"\\u00317912099997\"}", "a")]
    [InlineData("{\"a\":17912099997}", "a")]
    [InlineData("{\"17912099997\":1}", "variables")]
    public async Task A_variable_is_found_wherever_it_is_and_however_it_is_written(string variables, string place)
    {
        using var content = new StringContent($"{{\"query\":\"{{ __typename }}\",\"variables\":{variables}}}", System.Text.Encoding.UTF8, "application/json");
        using var response = await fixture.Host.Client.PostAsync("/graphql", content);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal("IDENTITY_NUMBER", (string?)answer["errors"]![0]!["extensions"]!["code"]);
        Assert.Equal(place, (string?)answer["errors"]![0]!["extensions"]!["field"]);
    }

    [Fact]
    public async Task A_key_of_our_own_making_is_no_text()
    {
        var answer = await TestHost.QueryAsync(fixture.ClientOf(Role.Administrator), "query($id: ID!) { account(id: $id) { name } }", new { id = "17912099-9971-4000-8000-017912099997" });
        Assert.False(IsRefused(answer), answer);
    }

    /// <summary>The places below an argument that hold text, as "createPerson(input.name".</summary>
    static IEnumerable<string> Texts(InputField input, string place, HashSet<InputObjectType> above) => input.Type.NamedType() switch
    {
        ScalarType { Name: "String" or "ID" or "Any" or "JSON" } => [place],
        InputObjectType type when above.Add(type) => type.Fields.Values.SelectMany(field => Texts(field, $"{place}.{field.Name}", [.. above])),
        _ => [],
    };

    static string Literal(OutputField field, string place, string number)
    {
        var names = place[(place.IndexOf('(', StringComparison.Ordinal) + 1)..].Split('.');
        var value = names.Skip(1).Reverse().Aggregate($"\"{number}\"", (inner, name) => $"{{ {name}: {inner} }}");
        return $"{{ {field.Name}({names[0]}: {value}) }}";
    }

    static JsonObject Nested(string place, string number) => new()
    {
        ["v"] = place.Split('(', '.').Reverse().Aggregate((JsonNode)JsonValue.Create(number), (inner, name) => new JsonObject { [name] = inner }),
    };

    static bool IsRefused(string answer) => (string?)JsonNode.Parse(answer)!["errors"]?[0]?["extensions"]?["code"] == "IDENTITY_NUMBER";
}
