using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Execution.Pipeline;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.GraphQL.Types.Sdl;
using Helsefellesskap.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Helsefellesskap.Tests.GraphQL.Reference;

/// <summary>The engine's introspection as clients made with graphql-js see it.</summary>
[Collection(ReferenceTests.Name)]
public sealed class DifferentialIntrospectionTests(ReferenceImplementation reference)
{
    static readonly string Sdl = File.ReadAllText(Path.Combine(SharedData.RepositoryRoot, "tests", "GraphQL", "Reference", "kitchen-sink.graphqls"));
    static readonly Schema Schema = SdlSchema.Parse(Sdl);

    [Fact]
    public async Task A_client_builds_the_schema_from_it_and_prints_it_as_the_engine_does()
    {
        var answer = reference.Ask(new { op = "client", introspection = await IntrospectAsync() });
        Assert.Empty(ReferenceImplementation.Errors(answer));
        Assert.Equal(SchemaPrinter.Print(Schema), answer.GetProperty("text").GetString());
    }

    [Fact]
    public async Task It_is_the_reference_implementation_s_introspection_of_the_same_schema()
    {
        var ours = Comparable(JsonNode.Parse((await IntrospectAsync()).GetRawText())!);
        var theirs = Comparable(JsonNode.Parse(reference.Ask(new { op = "introspect", schema = Sdl }).GetRawText())!);
        foreach (var (our, their) in ours.Zip(theirs)) Assert.Equal(their, our);
        Assert.Equal(theirs.Count, ours.Count);
    }

    async Task<JsonElement> IntrospectAsync()
    {
        var options = new RequestOptions { Cost = { MaxFieldCost = double.MaxValue, MaxTypeCost = double.MaxValue } };
        using var executor = new RequestExecutor(Schema, options, new DocumentSource(Schema, options, storage: null), NullLogger<RequestExecutor>.Instance, inspector: null, TimeProvider.System);
        var query = reference.Ask(new { op = "introspectionQuery" }).GetProperty("text").GetString()!;
        await using var services = new ServiceCollection().BuildServiceProvider();
        using var result = await executor.ExecuteAsync(new OperationRequest { Document = Encoding.UTF8.GetBytes(query), Services = services });
        var text = new ArrayBufferWriter<byte>();
        result.WriteTo(text);
        Assert.Empty(result.Errors);
        return JsonSerializer.Deserialize<JsonElement>(text.WrittenSpan).GetProperty("data");
    }

    // Types and directives one by one. Left out are the introspection types themselves, in which the reference implementation is ahead of the September 2025
    // edition: directives that are deprecated; and @deprecated, in which it is behind it too: its reason is nullable.
    static List<string> Comparable(JsonNode introspection)
    {
        var schema = introspection["__schema"]!;
        string[] heads = ["description", "queryType", "mutationType", "subscriptionType"];
        return
        [
            .. heads.Select(head => $"{head}: {schema[head]?.ToJsonString()}"),
            .. schema["types"]!.AsArray().Where(type => !type!["name"]!.GetValue<string>().StartsWith("__", StringComparison.Ordinal)).Select(type => type!.ToJsonString()),
            .. schema["directives"]!.AsArray().Where(directive => directive!["name"]!.GetValue<string>() != "deprecated").Select(directive => directive!.ToJsonString()),
        ];
    }
}
