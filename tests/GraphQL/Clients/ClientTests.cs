using Helsefellesskap.GraphQL.Http.TrustedDocuments;
using Helsefellesskap.Tests.GraphQL.Http.Sample;

namespace Helsefellesskap.Tests.GraphQL.Clients;

/// <summary>Programs that others wrote against the protocols, run against the endpoint as it is.</summary>
public class ClientTests
{
    [Theory]
    [InlineData("audits.mjs", "61 of 61 audits")]
    [InlineData("graphql-request.mjs", "ok a request error is thrown, and the next request answered")]
    [InlineData("urql.mjs", "ok a subscription that fails")]
    [InlineData("apollo.mjs", "ok a document that is not stored, by GET")]
    [InlineData("graphql-ws.mjs", "ok a message too large")]
    [InlineData("graphql-sse.mjs", "ok single connection mode is refused")]
    [InlineData("codegen.mjs", "ok types are generated from the schema")]
    public async Task The_client_works(string script, string lastWords)
    {
        var documents = new TrustedDocumentTable(["query Stored($name: String!) {\n  greeting(name: $name)\n}"]);
        // graphql-ws.mjs waits until a socket that says nothing is closed.
        await using var server = await SampleServer.StartAsync(
            http => http.Sockets.ConnectionInitTimeout = TimeSpan.FromSeconds(3), engine => engine.AddTrustedDocuments(documents));
        await AssertWorksAsync(script, lastWords, server);
    }

    [Fact]
    public async Task Relay_compiles_against_the_schema_and_its_documents_are_trusted()
    {
        var folder = Directory.CreateTempSubdirectory("relay-");
        await using (var server = await SampleServer.StartAsync())
            await AssertWorksAsync("relay.mjs", "ok what was not compiled is answered", server, folder.FullName);
        var documents = TrustedDocumentTable.FromFolder(Path.Combine(folder.FullName, "documents"));
        await using (var server = await SampleServer.StartAsync(graphQL: engine => engine.AddTrustedDocuments(documents, only: true)))
            await AssertWorksAsync("relay.mjs", "ok what was not compiled is refused", server, folder.FullName, "trusted");
        folder.Delete(recursive: true);
    }

    static async Task AssertWorksAsync(string script, string lastWords, SampleServer server, params string[] arguments)
    {
        var (exitCode, output) = await NodeScript.RunAsync(script, [server.Address.ToString(), .. arguments]);
        Assert.True(exitCode == 0, output);
        Assert.Contains(lastWords, output, StringComparison.Ordinal);
    }
}
