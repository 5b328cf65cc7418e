using System.Text;
using System.Text.Json;
using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Language;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.GraphQL.Types.Scalars;

namespace Helsefellesskap.Tests.GraphQL.Reference;

/// <summary>Every built-in scalar with every kind of literal, of JSON value and of result: same value or same words.</summary>
[Collection(ReferenceTests.Name)]
public sealed class DifferentialCoercionTests(ReferenceImplementation reference)
{
    const string Sdl = "type Query { a: Int b: Float c: String d: Boolean e: ID }";

    static readonly string[] Literals =
    [
        "0", "-0", "1", "-1", "2147483647", "2147483648", "-2147483648", "-2147483649", "123456789012345678901234567890", "1.0", "0.1", "-1.5e3", "1e21", "1E-7",
        "\"\"", "\"1\"", "\"text\"", "\"é𝄞\\n\"", "\"\"\"block\"\"\"", "true", "false", "NAME", "[]", "[1]", "[\"a\", B]", "{}", "{a: 1}", "{a: [true, {b: null}]}",
    ];

    static readonly string[] Values =
    [
        "0", "-0", "1", "-1", "2147483647", "2147483648", "-2147483649", "1.0", "1.5", "1e3", "1e-7", "123456.789e3", "1e21", "1e400", "0.000001", "0.0000001", "100000000000000000000",
        "\"\"", "\"1\"", "\"text\"", "\"é𝄞\\n\\u0001\\\"\"", "true", "false", "[]", "[1]", "[1,2,3,4,5,6,7,8,9,10,11]", "[1,2,3,4,5,6,7,8,9,10,11,12]", "[[[[1]]]]", "{}",
        "{\"a\":1}", "{\"a\":{\"b\":{\"c\":{\"d\":1}}}}", "{\"a\":[{\"b\":[1]}]}",
    ];

    public static TheoryData<string> Scalars => [.. BuiltInScalars.All.Select(scalar => scalar.Name)];

    [Theory]
    [MemberData(nameof(Scalars))]
    public void Literals_are_coerced_alike(string name)
    {
        foreach (var literal in Literals)
        {
            var theirs = Answer(new { op = "coerce", schema = Sdl, type = name, literal });
            Assert.Equal((literal, theirs), (literal, Ours(() => BuiltInScalars.Find(name)!.ParseLiteral(Utf8GraphQLParser.ParseValue(literal)))));
        }
    }

    [Theory]
    [MemberData(nameof(Scalars))]
    public void Values_of_variables_are_coerced_alike(string name)
    {
        foreach (var value in Values)
        {
            var json = JsonSerializer.Deserialize<JsonElement>(value);
            var theirs = Answer(new { op = "coerce", schema = Sdl, type = name, value = new { json } });
            Assert.Equal((value, theirs), (value, Ours(() => BuiltInScalars.Find(name)!.ParseValue(json))));
        }
    }

    [Theory]
    [MemberData(nameof(Scalars))]
    public void Results_are_coerced_alike(string name)
    {
        object[] results = [0, 1, -1, int.MaxValue, 2147483648L, -2147483649L, 1.0, 1.5, 0.1 + 0.2, 1e21, 1e-7, double.MaxValue, true, false, "", "1", "1.5", "-1e3", "text", "é𝄞\n"];
        foreach (var result in results)
        {
            var theirs = Answer(new { op = "coerce", schema = Sdl, type = name, result = new { json = result } });
            Assert.Equal((result, theirs), (result, Ours(() => Written(BuiltInScalars.Find(name)!, result))));
        }
    }

    string Answer(object request)
    {
        var answer = reference.Ask(request);
        return answer.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("message").GetString()! : Canonical(answer.GetProperty("value"));
    }

    static string Ours(Func<object?> coerce)
    {
        try
        {
            return Canonical(coerce() is JsonElement json ? json : JsonSerializer.SerializeToElement(coerce()));
        }
        catch (GraphQLException refusal)
        {
            return refusal.Message;
        }
    }

    static JsonElement Written(ScalarType scalar, object value)
    {
        using var writer = new ResponseWriter();
        scalar.Write(value, writer);
        return JsonSerializer.Deserialize<JsonElement>(Encoding.UTF8.GetString(writer.Written.Span));
    }

    // Numbers by their value: 1.0 and 1 are one number in JavaScript.
    static string Canonical(JsonElement value) => value.ValueKind == JsonValueKind.Number
        ? value.GetDouble().ToString("R", System.Globalization.CultureInfo.InvariantCulture).Replace("-0", "0", StringComparison.Ordinal)
        : value.ToString();
}
