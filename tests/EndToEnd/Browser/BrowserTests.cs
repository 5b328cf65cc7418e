using System.Diagnostics;
using Helsefellesskap.Tests.Testing;

namespace Helsefellesskap.Tests.EndToEnd.Browser;

/// <summary>The dashboard and the explorer as people use them: each story is a script beside this file, told in Chromium to a program with the demo fellowship.</summary>
public sealed class BrowserTests : IAsyncLifetime
{
    const string Password = "riktig hest batteri stift";

    static readonly string Folder = Path.Combine(RepositoryFolder(), "tests", "EndToEnd", "Browser");

    TestDatabase database = null!;
    TestHost host = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        host = await TestHost.StartAsync(database, new Dictionary<string, string> { ["Demo"] = "true", ["HELSEFELLESSKAP_DEMO_PASSWORD"] = Password });
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        await database.DisposeAsync();
    }

    [Theory]
    [InlineData("figures.mjs")]
    [InlineData("imports.mjs")]
    [InlineData("explorer.mjs")]
    [InlineData("accessibility.mjs")]
    public async Task A_story_is_told_to_its_end(string story)
    {
        var installed = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        if (!installed.Exists || installed.LastWriteTimeUtc < File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
            await RunAsync("npm", ["ci", "--no-audit", "--no-fund"]);
        await RunAsync("node", [story, host.Client.BaseAddress!.ToString(), Password]);
    }

    /// <summary>Ended by its id, with the browser that it started, whatever happens.</summary>
    static async Task RunAsync(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        try
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
            await process.WaitForExitAsync(patience.Token);
            Assert.True(process.ExitCode == 0, $"{await output}{await errors}");
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    static string RepositoryFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Helsefellesskap.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return folder.FullName;
    }
}
