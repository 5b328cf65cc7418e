using System.Text;
using System.Text.Json;
using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Language;
using Helsefellesskap.GraphQL.Language.Printing;
using Helsefellesskap.Tests.GraphQL.Reference;

namespace Helsefellesskap.Tests.GraphQL.Suites;

/// <summary>gqlparser's own lexer and parser tests, held against graphql-js 16 and the engine alike.</summary>
[Collection(ReferenceTests.Name)]
public sealed class GqlparserLanguageTests(ReferenceImplementation reference)
{
    [Fact]
    public void Every_lexer_case_is_answered_as_the_reference_implementation_answers_it()
    {
        Run("lexer/lexer_test.yml", 83, GqlparserExceptions.Lexer, test =>
        {
            var input = test.GetProperty("input").GetString()!;
            var theirs = reference.Ask(new { op = "tokens", source = input });
            var wanted = test.TryGetProperty("error", out _) ? ["an error"] : test.GetProperty("tokens").EnumerateArray().Select(Brief);
            return (Ours(() => Tokens(input)), Theirs(theirs, "tokens"), IsSame(wanted, theirs));
        });
    }

    [Fact]
    public void Every_parser_case_is_answered_as_the_reference_implementation_answers_it()
    {
        foreach (var (file, cases) in new[] { ("parser/query_test.yml", 28), ("parser/schema_test.yml", 44) })
        {
            Run(file, cases, GqlparserExceptions.Parser, test =>
            {
                var input = test.GetProperty("input").GetString()!;
                var theirs = reference.Ask(new { op = "print", source = input });
                var isError = test.TryGetProperty("error", out _);
                return (Ours(() => SyntaxPrinter.Print(Utf8GraphQLParser.Parse(input))), Theirs(theirs, "text"), isError == theirs.TryGetProperty("errors", out _));
            });
        }
    }

    void Run(string file, int cases, Dictionary<string, string> exceptions, Func<JsonElement, (string Ours, string Theirs, bool AsSuite)> answer)
    {
        if (GqlparserFolder.Find(file, cases) is not { } path) return;
        var (run, wrong, other) = (0, new List<string>(), new List<string>());
        foreach (var feature in reference.Ask(new { op = "yaml", path }).EnumerateObject())
        {
            foreach (var test in feature.Value.EnumerateArray())
            {
                run++;
                var name = $"{feature.Name}/{test.GetProperty("name")}";
                var (ours, theirs, asSuite) = answer(test);
                if (ours != theirs) wrong.Add($"{name}\n  ours   {ours}\n  theirs {theirs}");
                if (asSuite == exceptions.ContainsKey(name)) other.Add(name);
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(other.Count == 0, $"The list of exceptions is not that of the reference implementation: {string.Join('\n', other)}");
        Assert.Equal(cases, run);
    }

    static string Ours(Func<string> answer)
    {
        try
        {
            return answer();
        }
        catch (GraphQLException error)
        {
            return ReferenceImplementation.Describe(error.Error);
        }
    }

    static string Theirs(JsonElement answer, string property) =>
        answer.TryGetProperty("errors", out _) ? ReferenceImplementation.Errors(answer).Single()
        : property == "text" ? answer.GetProperty(property).GetString()!
        : string.Join('\n', answer.GetProperty(property).EnumerateArray().Select(Full));

    static string Tokens(string source)
    {
        var tokens = new List<string>();
        var reader = new Utf8GraphQLReader(Utf8Text.FromUtf16(source));
        for (reader.MoveNext(); reader.Kind != TokenKind.EndOfFile; reader.MoveNext())
        {
            var value = reader.Kind is TokenKind.String or TokenKind.BlockString ? reader.StringValue()
                : reader.Kind is TokenKind.Name or TokenKind.Int or TokenKind.Float ? Encoding.UTF8.GetString(reader.Text) : "";
            tokens.Add($"{Utf8GraphQLReader.Describe(reader.Kind).Trim('"')} {reader.Location.Line}:{reader.Location.Column} {value}");
        }
        return string.Join('\n', tokens);
    }

    static string Full(JsonElement token) => $"{token.GetProperty("kind").GetString()} {token.GetProperty("line")}:{token.GetProperty("column")} {token.GetProperty("value")}";

    static bool IsSame(IEnumerable<string> wanted, JsonElement theirs) =>
        wanted.SequenceEqual(theirs.TryGetProperty("tokens", out var tokens) ? tokens.EnumerateArray().Select(Brief) : ["an error"]);

    // The suite names punctuators in words, and does not always say the value.
    static string Brief(JsonElement token)
    {
        var kind = token.GetProperty("kind").GetString()!.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();
        return char.IsAsciiLetter(kind[0]) && kind is "NAME" or "INT" or "FLOAT" or "STRING" or "BLOCKSTRING" ? $"{kind} {token.GetProperty("value")}" : "punctuator";
    }
}
