using System.Diagnostics;
using System.Globalization;
using System.Text;
using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Language;
using Helsefellesskap.GraphQL.Language.Printing;
using Helsefellesskap.Tests.Testing;
using Xunit.Abstractions;

namespace Helsefellesskap.Tests.GraphQL.Fuzzing;

/// <summary>
/// Whatever bytes come, the parser answers with a document or with a syntax error, soon. A short run each time; a million inputs with
/// <c>FUZZ_INPUTS=1000000 dotnet test -c Release tests/GraphQL --filter ParserFuzz</c>, the same ones again with the <c>SEED</c> that it prints.
/// </summary>
public sealed class ParserFuzzTests(ITestOutputHelper output)
{
    static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : otherwise;

    [Fact]
    public void Any_bytes_are_a_document_or_a_syntax_error()
    {
        var inputs = Setting("FUZZ_INPUTS", 20_000);
        var seed = Setting("SEED", Random.Shared.Next());
        output.WriteLine($"SEED={seed} FUZZ_INPUTS={inputs}");
        var mutations = new Mutations(Directory.GetFiles(Path.Combine(SharedData.RepositoryRoot, "tests", "GraphQL", "Fuzzing", "Seeds")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes), seed);
        var (documents, slowest) = (0, TimeSpan.Zero);
        for (var i = 0; i < inputs; i++)
        {
            var input = mutations.Next();
            var started = Stopwatch.GetTimestamp();
            if (Read(input, i, seed) is { } printed)
            {
                documents++;
                mutations.Keep(input);
                // What is printed reads back as the same document.
                Assert.Equal(printed, SyntaxPrinter.Print(Utf8GraphQLParser.Parse(printed, ParserOptions.Trusted)));
            }
            var took = Stopwatch.GetElapsedTime(started);
            if (took > slowest) slowest = took;
        }
        output.WriteLine($"{documents} documents, {inputs - documents} syntax errors, the slowest took {slowest.TotalMilliseconds:0.0} ms");
        Assert.InRange(documents, inputs / 100, inputs - (inputs / 100));
        Assert.True(slowest < TimeSpan.FromSeconds(2), $"SEED={seed}: one input took {slowest}.");
    }

    static string? Read(byte[] input, int number, int seed)
    {
        try
        {
            return SyntaxPrinter.Print(Utf8GraphQLParser.Parse(input));
        }
        catch (GraphQLException error) when (error.Error is { Code: ErrorCodes.Syntax, Locations: [{ Line: > 0, Column: > 0 }] })
        {
            return null;
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"SEED={seed}, input {number}: {Convert.ToBase64String(input)} ({Encoding.UTF8.GetString(input)})", exception);
        }
    }
}
