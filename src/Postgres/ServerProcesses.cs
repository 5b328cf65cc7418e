namespace Helsefellesskap.Postgres;

/// <summary>The server processes that work in a data folder: each of them has it as its current folder.</summary>
static class ServerProcesses
{
    internal static int? FirstIn(string dataFolder)
    {
        if (!Directory.Exists("/proc/self")) return null;
        foreach (var process in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(process), out var id) && CurrentFolder(process) == dataFolder) return id;
        }
        return null;
    }

    /// <summary>Waits until none is left; answers the one that is left when time is up.</summary>
    internal static async Task<int?> WaitUntilGoneAsync(string dataFolder, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var until = TimeProvider.System.GetTimestamp() + (long)(timeout.TotalSeconds * TimeProvider.System.TimestampFrequency);
        while (FirstIn(dataFolder) is { } id)
        {
            if (TimeProvider.System.GetTimestamp() > until) return id;
            await Task.Delay(50, cancellationToken);
        }
        return null;
    }

    static string? CurrentFolder(string process)
    {
        try
        {
            return new FileInfo(Path.Combine(process, "cwd")).LinkTarget;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It ended meanwhile, or it is another user's and thereby not ours.
            return null;
        }
    }
}
