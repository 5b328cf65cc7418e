using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Execution.Pipeline;
using Helsefellesskap.GraphQL.Language;
using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.GraphQL.Types.Sdl;
using Helsefellesskap.Tests.GraphQL.Samples;
using Helsefellesskap.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit.Abstractions;

namespace Helsefellesskap.Tests.GraphQL.Reference;

/// <summary>The same operations executed by the engine and by graphql-js: same data, same errors, same places and paths.</summary>
[Collection(ReferenceTests.Name)]
public sealed class DifferentialExecutionTests(ReferenceImplementation reference, ITestOutputHelper output)
{
    const int Operations = 2_000;

    static readonly string Sdl = File.ReadAllText(Path.Combine(SharedData.RepositoryRoot, "tests", "GraphQL", "Reference", "kitchen-sink.graphqls"));
    static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task Generated_operations_are_answered_alike()
    {
        var seed = Environment.GetEnvironmentVariable("SEED") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : Random.Shared.Next();
        output.WriteLine($"SEED={seed}");
        var schema = SdlSchema.Parse(Sdl);
        MadeUpResolvers.AddTo(schema);
        using var executor = Executor(schema);
        using var services = new ServiceCollection().BuildServiceProvider();
        var (documents, variables) = (new GeneratedDocuments(schema, seed), new GeneratedVariables(schema, seed));
        var (different, executed, refused, failing) = (new List<string>(), 0, 0, 0);
        while (executed + refused < Operations)
        {
            var document = documents.Next();
            var operation = Utf8GraphQLParser.Parse(document, ParserOptions.Trusted).Definitions.OfType<OperationDefinitionNode>().First();
            if (operation.Operation == OperationKind.Subscription || operation.VariableDefinitions.Any(definition => schema.TypeFrom(definition.Type)?.IsInputType() != true)) continue;
            var values = variables.For(operation);
            var name = operation.Name?.Value;
            var theirs = reference.Ask(new { op = "execute", schema = Sdl, document, variables = values, operation = name });
            if (theirs.TryGetProperty("invalid", out _)) continue;
            using var result = await executor.ExecuteAsync(SampleServer.Request(services, document, values.ToJsonString(Plain), name));
            if (KnownDifferences.Explain(result.Errors)) continue;
            var ours = JsonSerializer.Deserialize<JsonElement>(SampleServer.Text(result));
            if (theirs.TryGetProperty("data", out _)) executed++;
            else refused++;
            if (theirs.TryGetProperty("errors", out _)) failing++;
            if (Canonical(theirs) != Canonical(ours)) different.Add($"{document}\n{values.ToJsonString(Plain)}\n  ours   {Canonical(ours)}\n  theirs {Canonical(theirs)}");
        }
        output.WriteLine($"{executed} executed, {refused} refused for their variables, {failing} with errors");
        Assert.True(different.Count == 0, $"SEED={seed}: {different.Count} differ, such as\n{string.Join("\n", different.Take(3))}");
        Assert.True(executed > Operations / 2 && failing > Operations / 10, "The generator no longer fits the schema.");
    }

    static RequestExecutor Executor(Schema schema)
    {
        var options = new RequestOptions { Cost = { MaxFieldCost = double.MaxValue, MaxTypeCost = double.MaxValue }, MaxDepth = 200, MaxAliases = 2_000 };
        return new RequestExecutor(schema, options, new DocumentSource(schema, options, storage: null), NullLogger<RequestExecutor>.Instance, inspector: null, TimeProvider.System);
    }

    /// <summary>The data as it stands, key order included, and the errors sorted, without the codes that the reference has none of.</summary>
    static string Canonical(JsonElement answer)
    {
        var data = answer.TryGetProperty("data", out var found) ? JsonSerializer.Serialize(found, Plain) : "none";
        IEnumerable<string> errors = answer.TryGetProperty("errors", out var list) ? list.EnumerateArray().Select(Describe).Order(StringComparer.Ordinal) : [];
        return string.Join("\n           ", errors.Prepend(data));
    }

    static string Describe(JsonElement error) =>
        $"{error.GetProperty("message").GetString()} @ {Part(error, "locations")} {Part(error, "path")}";

    static string Part(JsonElement error, string name) => error.TryGetProperty(name, out var part) ? JsonSerializer.Serialize(part, Plain) : "[]";
}
