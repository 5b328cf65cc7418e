using System.Text.Json;
using System.Text.RegularExpressions;
using Helsefellesskap.GraphQL.Language;
using Helsefellesskap.GraphQL.Types.Sdl;
using Helsefellesskap.GraphQL.Validation;
using Helsefellesskap.GraphQL.Validation.Rules;
using Helsefellesskap.Tests.GraphQL.Reference;

namespace Helsefellesskap.Tests.GraphQL.Suites;

/// <summary>graphql-js's validation tests as gqlparser keeps them: 403 documents, each held to one rule.</summary>
[Collection(ReferenceTests.Name)]
public sealed partial class GqlparserValidationTests(ReferenceImplementation reference)
{
    const int Cases = 403;

    /// <summary>Cases that graphql-js 16 itself answers otherwise than the suite, which was taken from an earlier version. The engine answers as graphql-js 16.</summary>
    static readonly Dictionary<string, string> Outdated = new()
    {
        ["OverlappingFieldsCanBeMerged/finds invalid cases even with field named after fragment"] =
            "The suite's schema has QueryRoot for root and the fragment is on Type: two object types exclude each other, so nothing overlaps.",
        ["ValuesOfCorrectType/Invalid input object value/reports error for custom scalar that returns undefined"] =
            "What the scalar returns is a function of graphql-js's own test, which SDL does not carry.",
    };

    static readonly ValidationOptions Options = new() { ForbidIntrospection = true, ForbidDeprecated = true };

    [Fact]
    public void Every_case_is_answered_as_the_suite_and_the_reference_implementation_answer_it()
    {
        if (GqlparserFolder.Find("validator/imported/spec", Cases) is not { } folder) return;
        var schemas = Yaml(Path.Combine(folder, "schemas.yml")).EnumerateArray().Select(schema => schema.GetString()!).ToArray();
        var (run, wrong, outdated) = (0, new List<string>(), new List<string>());
        foreach (var file in Directory.EnumerateFiles(folder, "*.spec.yml").Order(StringComparer.Ordinal))
        {
            foreach (var test in Yaml(file).EnumerateArray())
            {
                run++;
                var name = $"{test.GetProperty("rule").GetString()}/{test.GetProperty("name").GetString()}";
                var schema = test.GetProperty("schema");
                var sdl = schema.ValueKind == JsonValueKind.Number ? schemas[schema.GetInt32()] : schema.GetString()!;
                var query = test.GetProperty("query").GetString()!;
                var rule = test.GetProperty("rule").GetString()!;
                var theirs = ReferenceImplementation.Errors(reference.Ask(new { op = "validate", schema = sdl, document = query, rules = new[] { rule } }));
                var ours = Ours(sdl, query, rule);
                if (!ours.SequenceEqual(theirs)) wrong.Add($"{name}\n  ours   {string.Join(" | ", ours)}\n  theirs {string.Join(" | ", theirs)}");
                var wanted = ReferenceImplementation.Errors(test).Select(Comparable).Order(StringComparer.Ordinal);
                if (!wanted.SequenceEqual(theirs.Select(Comparable).Order(StringComparer.Ordinal))) outdated.Add(name);
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(Outdated.Keys.Order(StringComparer.Ordinal).SequenceEqual(outdated.Order(StringComparer.Ordinal)), string.Join('\n', outdated));
        Assert.Equal(Cases, run);
    }

    JsonElement Yaml(string path) => reference.Ask(new { op = "yaml", path });

    static List<string> Ours(string sdl, string query, string rule)
    {
        var rules = new RuleSet([.. RuleTypes(rule).Select<Type, Func<Rule>>(type => () => (Rule)Activator.CreateInstance(type)!)]);
        return [.. DocumentValidator.Validate(SdlSchema.Parse(sdl), Utf8GraphQLParser.Parse(query, ParserOptions.Trusted), rules, Options)
            .Select(ReferenceImplementation.Describe)];
    }

    // What is one rule there may be two here.
    static IEnumerable<Type> RuleTypes(string rule)
    {
        var name = rule.Replace("Custom", "", StringComparison.Ordinal);
        return typeof(FieldsOnCorrectTypeRule).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(FieldsOnCorrectTypeRule).Namespace && (type.Name == $"{name}Rule" || type.Name == $"{name}OnDirectivesRule"));
    }

    // The suite writes an older punctuation.
    static string Comparable(string error) => OldPunctuation().Replace(error, ". Did you mean");

    [GeneratedRegex("; Did you mean")]
    private static partial Regex OldPunctuation();
}
