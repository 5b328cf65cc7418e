using System.Diagnostics;

namespace Helsefellesskap.Tests.EndToEnd.Browser;

/// <summary>The dashboard and the explorer as people use them: each story is a script beside this file, told in Chromium to a program with the demo fellowship.</summary>
public class BrowserTests(DemoProgram program) : IClassFixture<DemoProgram>
{
    static readonly string Folder = Path.Combine(RepositoryFolder(), "tests", "EndToEnd", "Browser");

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
        await RunAsync("node", [story, program.Address.ToString(), RunningProgram.Password]);
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
