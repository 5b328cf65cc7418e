namespace Helsefellesskap.Tests.EndToEnd;

/// <summary>A DATA_DIR of a test's own, and the servers that work in it.</summary>
sealed class DataFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("hf-end-").FullName;

    /// <summary>How many of PostgreSQL's processes have the data as their current folder.</summary>
    public int Servers => Directory.EnumerateDirectories("/proc").Count(process => CurrentFolder(process) == System.IO.Path.Combine(Path, "postgres"));

    /// <summary>The server ends a moment after its program was killed.</summary>
    public async Task WaitUntilDesertedAsync()
    {
        for (var wait = 0; Servers > 0 && wait < 200; wait++) await Task.Delay(50);
        Assert.Equal(0, Servers);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    static string? CurrentFolder(string process)
    {
        try
        {
            return new FileInfo(System.IO.Path.Combine(process, "cwd")).LinkTarget;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
