using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Language;
using Helsefellesskap.GraphQL.Language.Printing;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.GraphQL.Types.Sdl;
using Helsefellesskap.GraphQL.Validation;
using Helsefellesskap.Tests.Testing;
using Xunit.Abstractions;

namespace Helsefellesskap.Tests.GraphQL.Reference;

/// <summary>The same documents read, printed and validated by the engine and by graphql-js: same verdicts, same messages, same places.</summary>
[Collection(ReferenceTests.Name)]
public sealed class DifferentialDocumentTests(ReferenceImplementation reference, ITestOutputHelper output)
{
    const int Documents = 2_000;

    static readonly string Sdl = Read("kitchen-sink.graphqls");
    static readonly Schema Schema = SdlSchema.Parse(Sdl);

    static string Read(string name) => File.ReadAllText(Path.Combine(SharedData.RepositoryRoot, "tests", "GraphQL", "Reference", name));

    [Fact]
    public void The_kitchen_sink_documents_are_read_and_printed_alike()
    {
        foreach (var source in new[] { Sdl, Read("kitchen-sink.graphql") }) Assert.Equal(TheirText(source), OurText(source));
    }

    [Fact]
    public void Generated_documents_are_printed_and_validated_alike()
    {
        var seed = Environment.GetEnvironmentVariable("SEED") is { } given ? int.Parse(given, System.Globalization.CultureInfo.InvariantCulture) : Random.Shared.Next();
        output.WriteLine($"SEED={seed}");
        var documents = new GeneratedDocuments(Schema, seed);
        var (different, sound, messages) = (new List<string>(), 0, new HashSet<string>());
        for (var i = 0; i < Documents; i++)
        {
            var document = documents.Next();
            var theirs = ReferenceImplementation.Errors(reference.Ask(new { op = "validate", schema = Sdl, document }));
            var parsed = Utf8GraphQLParser.Parse(document, ParserOptions.Trusted);
            var errors = DocumentValidator.Validate(Schema, parsed);
            var ours = errors.Select(ReferenceImplementation.Describe).ToArray();
            if (KnownDifferences.Explain(errors)) continue;
            if (theirs.Count == 0) sound++;
            messages.UnionWith(theirs.Select(error => error.Split('"')[0]));
            if (!ours.SequenceEqual(theirs)) different.Add($"{document}\n  ours   {string.Join("\n         ", ours)}\n  theirs {string.Join("\n         ", theirs)}");
            else if (TheirText(document) is var text && text != SyntaxPrinter.Print(parsed)) different.Add($"{document}\nprinted differently:\n{text}\n{SyntaxPrinter.Print(parsed)}");
        }
        output.WriteLine($"{Documents} documents, {sound} of them sound, {messages.Count} kinds of errors");
        Assert.True(different.Count == 0, $"SEED={seed}: {different.Count} differ, such as\n{string.Join("\n", different.Take(3))}");
        Assert.True(sound > Documents / 20, $"Only {sound} documents were sound: the generator no longer fits the schema.");
        Assert.True(messages.Count > 20, $"Only {messages.Count} kinds of errors were made.");
    }

    string TheirText(string source)
    {
        var answer = reference.Ask(new { op = "print", source });
        return answer.TryGetProperty("text", out var text) ? text.GetString()! : ReferenceImplementation.Errors(answer).Single();
    }

    static string OurText(string source)
    {
        try
        {
            return SyntaxPrinter.Print(Utf8GraphQLParser.Parse(source, ParserOptions.Trusted));
        }
        catch (GraphQLException error)
        {
            return ReferenceImplementation.Describe(error.Error);
        }
    }
}
