using System.Diagnostics;
using Helsefellesskap.Tests.Testing;

namespace Helsefellesskap.Tests.GraphQL.Reference;

/// <summary>A folder of the tests with packages for Node, installed from its lock file when they are first needed.</summary>
static class NodePackages
{
    static readonly Lock Gate = new();

    /// <summary>The folder's full path.</summary>
    public static string Ensure(string relativeFolder)
    {
        var folder = Path.Combine(SharedData.RepositoryRoot, "tests", "GraphQL", relativeFolder);
        lock (Gate)
        {
            if (!File.Exists(Path.Combine(folder, "node_modules", ".package-lock.json"))) Install(folder);
        }
        return folder;
    }

    static void Install(string folder)
    {
        using var npm = Process.Start(new ProcessStartInfo("npm", "ci") { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = npm.StandardOutput.ReadToEnd();
        npm.WaitForExit();
        if (npm.ExitCode != 0) throw new InvalidOperationException($"npm ci failed: {output}");
    }
}
