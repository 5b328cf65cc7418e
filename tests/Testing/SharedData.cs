namespace Helsefellesskap.Tests.Testing;

/// <summary>
/// Data and suites of others, which lie beside the repository and are not part of it. Where they are absent a build server fails and everybody else is told
/// what was not run.
/// </summary>
public static class SharedData
{
    /// <summary>The file's path below the shared folder, or null where it is absent; then says how many cases are not run.</summary>
    /// <exception cref="InvalidOperationException">The file is absent and CI is set: there every case must run.</exception>
    public static string? Find(string relativePath, int cases)
    {
        var path = Path.Combine(RepositoryRoot, "..", "shared", relativePath);
        if (File.Exists(path)) return path;
        if (Environment.GetEnvironmentVariable("CI") == "true") throw new InvalidOperationException($"{relativePath} is absent: {cases} cases were not run.");
        Console.WriteLine($"{relativePath} is absent: {cases} cases were not run.");
        return null;
    }

    public static string RepositoryRoot { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    static string FindRoot(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Helsefellesskap.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
