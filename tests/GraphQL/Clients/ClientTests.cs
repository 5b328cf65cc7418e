using Helsefellesskap.Tests.GraphQL.Http.Sample;

namespace Helsefellesskap.Tests.GraphQL.Clients;

/// <summary>Programs that others wrote against the protocols, run against the endpoint as it is.</summary>
public class ClientTests
{
    [Theory]
    [InlineData("audits.mjs", "61 of 61 audits")]
    [InlineData("graphql-request.mjs", "ok mutation")]
    [InlineData("urql.mjs", "ok subscription")]
    [InlineData("apollo.mjs", "ok subscription")]
    [InlineData("graphql-ws.mjs", "ok a message too large")]
    [InlineData("graphql-sse.mjs", "ok a subscription ends when the client leaves it")]
    [InlineData("codegen.mjs", "ok types are generated from the schema")]
    public async Task The_client_works(string script, string lastWords)
    {
        await using var server = await SampleServer.StartAsync();
        var (exitCode, output) = await NodeScript.RunAsync(script, server.Address.ToString());
        Assert.True(exitCode == 0, output);
        Assert.Contains(lastWords, output, StringComparison.Ordinal);
    }
}
