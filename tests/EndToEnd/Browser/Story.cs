using System.Diagnostics;
using Helsefellesskap.Tests.Testing;

namespace Helsefellesskap.Tests.EndToEnd.Browser;

/// <summary>Runs a script of this folder, with what it needs installed.</summary>
static class Story
{
    static readonly string Folder = Path.Combine(SharedData.RepositoryRoot, "tests", "EndToEnd", "Browser");

    /// <summary>Tells a story to the program at the address; fails where the story does, with what it said.</summary>
    public static async Task TellAsync(string story, Uri address, string password)
    {
        var installed = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        if (!installed.Exists || installed.LastWriteTimeUtc < File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
            await RunAsync("npm", ["ci", "--no-audit", "--no-fund"]);
        await RunAsync("node", [story, address.ToString(), password]);
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
}
