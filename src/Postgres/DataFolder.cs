using System.Globalization;

namespace Helsefellesskap.Postgres;

/// <summary>The cluster's files: made once, by initdb, and whole or not there at all.</summary>
sealed class DataFolder(string path, ServerUser user)
{
    internal string Path { get; } = path;

    /// <summary>The version of PostgreSQL that made the files; null where there are none yet.</summary>
    internal int? MajorVersion => File.Exists(VersionFile) ? int.Parse(File.ReadAllText(VersionFile), CultureInfo.InvariantCulture) : null;

    string VersionFile => System.IO.Path.Combine(Path, "PG_VERSION");

    string LockFile => System.IO.Path.Combine(Path, "postmaster.pid");

    internal async Task InitialiseAsync(PostgresPrograms programs, Durability durability, CancellationToken cancellationToken)
    {
        // Made beside its place and moved there when done: a program that ends half-way leaves nothing that looks like data.
        var unfinished = Path + ".unfinished";
        if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
        await user.MakeFolderAsync(unfinished, cancellationToken);
        string[] sync = durability == Durability.On ? [] : ["--no-sync"];
        await Command.RunOrThrowAsync(user.Run(
            [programs.InitDb, "-D", unfinished, "-U", PostgresCluster.Superuser, "--auth-local=trust", "--auth-host=reject", "-E", "UTF8", "--locale=C.UTF-8",
            "--data-checksums", "--no-instructions", .. sync]), cancellationToken);
        Directory.Move(unfinished, Path);
    }

    /// <summary>Waits for a server whose program was killed, and clears away what a killed server left behind.</summary>
    /// <exception cref="FolderInUseException">A server works in the folder, and it is not about to end.</exception>
    internal async Task TakeOverAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        if (await ServerProcesses.WaitUntilGoneAsync(Path, timeout, cancellationToken) is { } id) throw new FolderInUseException(Path, id);
        // PostgreSQL would refuse to start where the number in its old lock file now belongs to some other program of the same user.
        if (Directory.Exists("/proc/self") && File.Exists(LockFile)) File.Delete(LockFile);
    }

    /// <summary>Whether the server says of itself that it accepts connections.</summary>
    internal bool IsReady()
    {
        try
        {
            return File.ReadLines(LockFile).ElementAtOrDefault(7)?.Trim() == "ready";
        }
        catch (IOException)
        {
            return false;
        }
    }
}
