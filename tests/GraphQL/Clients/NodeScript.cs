using System.Diagnostics;

namespace Helsefellesskap.Tests.GraphQL.Clients;

/// <summary>Runs a script of this folder with Node, with the packages of its lock file. The process is ended, by its id, whatever happens.</summary>
static class NodeScript
{
    static readonly string Folder = Path.Combine(RepositoryFolder(), "tests", "GraphQL", "Clients");
    static readonly Lazy<Task> Packages = new(InstallAsync);

    public static async Task<(int ExitCode, string Output)> RunAsync(string script, params string[] arguments)
    {
        await Packages.Value;
        return await RunAsync("node", [script, .. arguments], TimeSpan.FromMinutes(3));
    }

    static async Task InstallAsync()
    {
        var installed = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        if (installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json"))) return;
        var (exitCode, output) = await RunAsync("npm", ["ci", "--no-audit", "--no-fund"], TimeSpan.FromMinutes(5));
        if (exitCode != 0) throw new InvalidOperationException($"npm ci failed: {output}");
    }

    static async Task<(int ExitCode, string Output)> RunAsync(string program, IEnumerable<string> arguments, TimeSpan patience)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var timeout = new CancellationTokenSource(patience);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(CancellationToken.None), process.StandardError.ReadToEndAsync(CancellationToken.None));
        var hasEnded = true;
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            hasEnded = false;
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
        return hasEnded ? (process.ExitCode, await output + await errors) : (-1, $"{await output}{await errors}ended after {patience}");
    }

    static string RepositoryFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Helsefellesskap.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return folder.FullName;
    }
}
