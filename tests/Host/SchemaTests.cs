using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types.Sdl;
using Helsefellesskap.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.Tests.Host;

public sealed class SchemaTests
{
    /// <summary>The public schema lies at the root, so that a change of it is seen and read.</summary>
    [Fact]
    public async Task The_schema_is_the_one_that_is_checked_in()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var host = await TestHost.StartAsync(database);
        var schema = host.Services.GetRequiredService<IRequestExecutor>().Schema;
        Snapshot.MatchFile(SchemaPrinter.Print(schema, withDirectives: true), Path.Combine(SharedData.RepositoryRoot, "schema.graphql"));
    }
}
