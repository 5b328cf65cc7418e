using Helsefellesskap.Host.Start;

namespace Helsefellesskap.Host.Database;

/// <summary>Where the program keeps what must survive it.</summary>
static class DataFolder
{
    /// <summary>DATA_DIR, or else the place that the system keeps for it: below /var/lib for root, in the user's own data otherwise; the demo by itself.</summary>
    internal static string Choose(IConfiguration configuration)
    {
        if (configuration["DATA_DIR"] is { Length: > 0 } chosen) return Path.GetFullPath(chosen);
        var name = configuration.IsDemo() ? "helsefellesskap-demo" : "helsefellesskap";
        // Root's home may be entered by root alone, and the server runs as another user.
        return Environment.IsPrivilegedProcess
            ? Path.Combine("/var/lib", name)
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), name);
    }
}
