using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Helsefellesskap.Tests.GraphQL.Reference;
using Helsefellesskap.Tests.Testing;
using Xunit.Abstractions;

namespace Helsefellesskap.Tests.GraphQL.Suites.Corpus;

/// <summary>The corpus of jbellenger/graphql-conformance: schemas, documents and variables, answered by the engine and judged by graphql-js.</summary>
/// <remarks>
/// graphql-js 16 cannot judge schemas in which a default of an input object is of that same type: its stack overflows while it builds them, though the
/// specification allows them as long as the default does not contain itself. Those 278 cases are judged by graphql-js 17.
/// </remarks>
[Collection(ReferenceTests.Name)]
public sealed partial class CorpusTests(ReferenceImplementation reference, ITestOutputHelper output)
{
    const int Cases = 2_816;

    [Fact]
    public async Task Every_case_is_answered_as_the_reference_implementation_answers_it()
    {
        if (SharedData.Find("graphql-corpus/cases.tar.gz", Cases) is not { } archive) return;
        var folder = Directory.CreateTempSubdirectory("corpus-");
        try
        {
            await using (var file = File.OpenRead(archive))
            await using (var unpacked = new GZipStream(file, CompressionMode.Decompress))
                await TarFile.ExtractToDirectoryAsync(unpacked, folder.FullName, overwriteFiles: false);
            var cases = Path.Combine(folder.FullName, "cases");
            var others = Directory.CreateDirectory(Path.Combine(folder.FullName, "others")).FullName;
            foreach (var schema in Directory.GetDirectories(cases).Where(Overflows)) Directory.Move(schema, Path.Combine(others, Path.GetFileName(schema)));
            await using var server = await CorpusServer.StartAsync();
            var passed = await JudgeAsync(NodePackages.Ensure("Reference"), cases, server.Address);
            passed += await JudgeAsync(NodePackages.Ensure("Suites/Corpus"), others, server.Address);
            Assert.Equal(Cases, passed);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    bool Overflows(string schema) => ReferenceImplementation.Errors(reference.Ask(new { op = "schema", sdl = File.ReadAllText(Path.Combine(schema, "schema.graphqls")) }))
        .Any(error => error.StartsWith("Maximum call stack size exceeded", StringComparison.Ordinal));

    /// <summary>How many cases passed; all must.</summary>
    async Task<int> JudgeAsync(string packages, string cases, string address)
    {
        // The judge lies outside the repository and finds graphql-js only from within the folder of its packages.
        var script = Path.Combine(packages, "node_modules", "corpus.mjs");
        File.Copy(SharedData.Find("graphql-corpus/corpus.mjs", Cases)!, script, overwrite: true);
        using var node = Process.Start(new ProcessStartInfo("node", [script, cases, address]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        try
        {
            var (standard, errors) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
            await node.WaitForExitAsync();
            var report = await standard + await errors;
            output.WriteLine(report);
            Assert.True(node.ExitCode == 0, report);
            return int.Parse(Passed().Match(report).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        }
        finally
        {
            if (!node.HasExited) node.Kill();
        }
    }

    [GeneratedRegex(@"^(\d+) passed, 0 failed$", RegexOptions.Multiline)]
    private static partial Regex Passed();
}
