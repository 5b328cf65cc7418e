namespace Helsefellesskap.Postgres;

/// <summary>
/// The user that owns the data and runs the server. PostgreSQL refuses to run as root, so that a program that is root hands both to <c>postgres</c>, or to
/// <c>nobody</c> where there is none.
/// </summary>
sealed class ServerUser
{
    readonly string? name;

    ServerUser(string? name) => this.name = name;

    internal static ServerUser Current { get; } = new(Environment.IsPrivilegedProcess ? UnprivilegedUser() : null);

    /// <summary>The command line, run as this user.</summary>
    internal IEnumerable<string> Run(params IEnumerable<string> commandLine) => name is null
        ? commandLine
        : ["setpriv", $"--reuid={name}", $"--regid={GroupOf(name)}", "--init-groups", "--no-new-privs", "--", .. commandLine];

    /// <summary>Makes a folder that this user owns and nobody else may enter.</summary>
    internal Task MakeFolderAsync(string folder, CancellationToken cancellationToken) => Command.RunOrThrowAsync(
        name is null ? ["install", "-d", "-m", "0700", folder] : ["install", "-d", "-m", "0700", "-o", name, "-g", GroupOf(name), folder], cancellationToken);

    /// <summary>Sees to it that this user can pass every folder down to the given one.</summary>
    internal async Task LetPassAsync(string folder, CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows()) throw new ClusterException("The embedded PostgreSQL runs on Linux and macOS. Elsewhere give a connection string.");
        if (name is null) return;
        for (var open = Path.GetFullPath(folder); open != Path.GetPathRoot(open); open = Path.GetDirectoryName(open)!)
        {
            // Our own folder, and what mktemp makes for root, are opened for passing (not for listing). Others are not ours to open.
            var ours = open == folder || open.StartsWith(Path.GetTempPath(), StringComparison.Ordinal);
            if (ours) File.SetUnixFileMode(open, File.GetUnixFileMode(open) | UnixFileMode.OtherExecute);
        }
        var (exitCode, _) = await Command.RunAsync(Run("test", "-x", folder), cancellationToken);
        if (exitCode != 0)
        {
            throw new ClusterException(
                $"The server runs as the user {name}, who may not pass the folders above {folder}. Choose a folder such as /var/lib/helsefellesskap with DATA_DIR.");
        }
    }

    static string UnprivilegedUser()
    {
        var users = File.ReadLines("/etc/passwd").Select(line => line.Split(':')[0]).ToHashSet();
        return users.Contains("postgres") ? "postgres" : "nobody";
    }

    /// <summary>The number of the user's own group; groups have other names than users (nobody's is nogroup).</summary>
    static string GroupOf(string user) => File.ReadLines("/etc/passwd").Select(line => line.Split(':')).First(fields => fields[0] == user)[3];
}
