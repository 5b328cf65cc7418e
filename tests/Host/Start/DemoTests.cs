using Helsefellesskap.Tests.Testing;

namespace Helsefellesskap.Tests.Host.Start;

public sealed class DemoTests
{
    static readonly Dictionary<string, string> Demo = new() { ["Demo"] = "true" };

    [Fact]
    public async Task The_demo_is_not_loaded_into_a_real_installation()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        await (await TestHost.StartAsync(database)).DisposeAsync();
        await Assert.ThrowsAsync<ProgramNotStartedException>(() => TestHost.StartAsync(database, new Dictionary<string, string> { ["demo"] = "true" }));
        // And it is as it was.
        await (await TestHost.StartAsync(database)).DisposeAsync();
    }

    [Fact]
    public async Task The_demo_is_not_taken_for_a_real_installation()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        await (await TestHost.StartAsync(database, Demo)).DisposeAsync();
        await Assert.ThrowsAsync<ProgramNotStartedException>(() => TestHost.StartAsync(database));
        await (await TestHost.StartAsync(database, Demo)).DisposeAsync();
    }
}
