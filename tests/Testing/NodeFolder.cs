using System.Diagnostics;

namespace Helsefellesskap.Tests.Testing;

/// <summary>A folder of scripts for Node, with the packages that its lock file names: they are installed where they are not, or the file has changed.</summary>
public sealed class NodeFolder
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    readonly Lazy<Task> packages;

    /// <param name="path">The folder's place in the repository.</param>
    public NodeFolder(params string[] path)
    {
        Path = System.IO.Path.Combine([SharedData.RepositoryRoot, .. path]);
        packages = new(InstallAsync);
    }

    public string Path { get; }

    /// <summary>Runs a script to its end, and answers what it wrote.</summary>
    /// <exception cref="InvalidOperationException">It failed, with all that it said; or it did not end.</exception>
    public async Task<string> RunAsync(string script, params string[] arguments)
    {
        await packages.Value;
        return await RunToEndAsync("node", [script, .. arguments]);
    }

    /// <summary>Starts a script that goes on; whoever asks for it ends it.</summary>
    public async Task<Process> StartAsync(string script, params string[] arguments)
    {
        await packages.Value;
        return Start("node", [script, .. arguments]);
    }

    async Task InstallAsync()
    {
        // npm leaves a copy of the lock file behind.
        var installed = new FileInfo(System.IO.Path.Combine(Path, "node_modules", ".package-lock.json"));
        if (installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(System.IO.Path.Combine(Path, "package-lock.json"))) return;
        await RunToEndAsync("npm", ["ci", "--no-audit", "--no-fund"]);
    }

    /// <summary>Ended by its id, with what it started itself, whatever happens.</summary>
    async Task<string> RunToEndAsync(string program, IEnumerable<string> arguments)
    {
        using var process = Start(program, arguments);
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await output}{await errors}");
        }
        catch (OperationCanceledException)
        {
            throw new InvalidOperationException($"{program} did not end within {Patience}.");
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    Process Start(string program, IEnumerable<string> arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = Path,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
