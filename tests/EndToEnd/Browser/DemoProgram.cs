namespace Helsefellesskap.Tests.EndToEnd.Browser;

/// <summary>One program with the demo fellowship for all stories: each keeps its hands off what the others look at.</summary>
public sealed class DemoProgram : IAsyncLifetime, IDisposable
{
    readonly DataFolder folder = new();
    RunningProgram program = null!;

    public Uri Address => program.Client.BaseAddress!;

    public async Task InitializeAsync() => program = await RunningProgram.StartAsync(folder.Path, null, "--demo");

    public async Task DisposeAsync()
    {
        await program.InterruptAsync();
        await program.DisposeAsync();
        await folder.WaitUntilDesertedAsync();
    }

    // Called after the other.
    public void Dispose() => folder.Dispose();
}
