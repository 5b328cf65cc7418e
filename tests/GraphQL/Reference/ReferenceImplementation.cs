using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Language;

namespace Helsefellesskap.Tests.GraphQL.Reference;

/// <summary>graphql-js in a process of its own, asked one question after the other. It ends with the tests that use it.</summary>
public sealed class ReferenceImplementation : IDisposable
{
    static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly Process process;

    public ReferenceImplementation() => process = Process.Start(new ProcessStartInfo("node", "reference.mjs")
    {
        WorkingDirectory = NodePackages.Ensure("Reference"),
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        StandardOutputEncoding = Encoding.UTF8,
    })!;

    public JsonElement Ask(object request)
    {
        lock (process)
        {
            process.StandardInput.WriteLine(JsonSerializer.Serialize(request, Plain));
            process.StandardInput.Flush();
            var answer = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The reference implementation has ended; its error output says why.");
            return JsonSerializer.Deserialize<JsonElement>(answer);
        }
    }

    /// <summary>The errors of an answer, each as "message @ line:column line:column".</summary>
    public static IReadOnlyList<string> Errors(JsonElement answer) =>
        answer.TryGetProperty("errors", out var errors) ? [.. errors.EnumerateArray().Select(Describe)] : [];

    public static string Describe(GraphQLError error) => Describe(error.Message, error.Locations);

    static string Describe(JsonElement error) => Describe(
        error.GetProperty("message").GetString()!,
        error.TryGetProperty("locations", out var locations)
            ? locations.EnumerateArray().Select(place => new Location(place.GetProperty("line").GetInt32(), place.GetProperty("column").GetInt32()))
            : []);

    static string Describe(string message, IEnumerable<Location> locations) =>
        $"{message} @ {string.Join(' ', locations.Select(place => $"{place.Line}:{place.Column}"))}";

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}

/// <summary>Tests that share one process of the reference implementation.</summary>
[CollectionDefinition(Name)]
public sealed class ReferenceTests : ICollectionFixture<ReferenceImplementation>
{
    public const string Name = "reference";
}
