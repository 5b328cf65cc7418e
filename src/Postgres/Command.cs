using System.Diagnostics;

namespace Helsefellesskap.Postgres;

/// <summary>Runs a short program to its end.</summary>
static class Command
{
    internal static async Task<(int ExitCode, string Output)> RunAsync(IEnumerable<string> commandLine, CancellationToken cancellationToken)
    {
        using var process = Process.Start(Describe(commandLine)) ?? throw new ClusterException("A program could not be started.");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        return (process.ExitCode, await output + await error);
    }

    internal static async Task RunOrThrowAsync(IEnumerable<string> commandLine, CancellationToken cancellationToken)
    {
        var (exitCode, output) = await RunAsync(commandLine, cancellationToken);
        if (exitCode != 0) throw new ClusterException($"'{string.Join(' ', commandLine)}' ended with {exitCode}: {output.Trim()}");
    }

    internal static ProcessStartInfo Describe(IEnumerable<string> commandLine)
    {
        var description = new ProcessStartInfo(commandLine.First(), commandLine.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // The caller's folder may be one that the server's user cannot enter.
            WorkingDirectory = "/",
        };
        // What the shell of the person who starts us has set for psql must not reach the server.
        foreach (var name in description.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            description.Environment.Remove(name);
        }
        description.Environment["LC_ALL"] = "C.UTF-8";
        return description;
    }
}
