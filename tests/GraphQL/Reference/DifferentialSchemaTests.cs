using System.Globalization;
using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Language;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.GraphQL.Types.Sdl;
using Helsefellesskap.GraphQL.Validation;
using Xunit.Abstractions;

namespace Helsefellesskap.Tests.GraphQL.Reference;

/// <summary>Schemas made up at random, built from SDL, checked and printed by the engine and by graphql-js alike.</summary>
[Collection(ReferenceTests.Name)]
public sealed class DifferentialSchemaTests(ReferenceImplementation reference, ITestOutputHelper output)
{
    const int Schemas = 1_000;

    [Fact]
    public void Generated_schemas_are_checked_and_printed_alike()
    {
        var seed = Environment.GetEnvironmentVariable("SEED") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : Random.Shared.Next();
        output.WriteLine($"SEED={seed}");
        var schemas = new GeneratedSchemas(seed);
        var (different, sound, unknown, messages) = (new List<string>(), 0, 0, new HashSet<string>());
        for (var i = 0; i < Schemas; i++)
        {
            var sdl = schemas.Next();
            var answer = reference.Ask(new { op = "schema", sdl });
            var theirs = ReferenceImplementation.Errors(answer);
            var (errors, text) = Ours(sdl);
            if (theirs.Count == 0) sound++;
            messages.UnionWith(theirs.Select(error => error.Split('"')[0]));
            if (KnownDifferences.Explain(errors)) unknown++;
            else if (!errors.Select(ReferenceImplementation.Describe).SequenceEqual(theirs))
                different.Add($"{sdl}\n  ours   {string.Join("\n         ", errors.Select(ReferenceImplementation.Describe))}\n  theirs {string.Join("\n         ", theirs)}");
            else if (errors.Count == 0 && text != answer.GetProperty("text").GetString())
                different.Add($"{sdl}\nprinted as\n{text}\nand by them as\n{answer.GetProperty("text").GetString()}");
        }
        output.WriteLine($"{Schemas} schemas, {sound} of them sound, {unknown} told apart by known differences, {messages.Count} kinds of errors");
        Assert.True(different.Count == 0, $"SEED={seed}: {different.Count} differ, such as\n{string.Join("\n", different.Take(2))}");
        Assert.True(sound > Schemas / 20, $"Only {sound} schemas were sound.");
        Assert.True(messages.Count > 20, $"Only {messages.Count} kinds of errors were made.");
    }

    static (IReadOnlyList<GraphQLError> Errors, string Text) Ours(string sdl)
    {
        var document = Utf8GraphQLParser.Parse(sdl, ParserOptions.Trusted);
        if (DocumentValidator.ValidateTypeSystem(document) is { Count: > 0 } errors) return (errors, "");
        var schema = SdlSchema.Build(document);
        return (SchemaValidator.Validate(schema), SchemaPrinter.Print(schema));
    }
}
