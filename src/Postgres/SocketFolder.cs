namespace Helsefellesskap.Postgres;

/// <summary>Where the server listens. The system allows a socket's path 107 bytes, so that a long data folder gets a short one beside the temporary files.</summary>
sealed class SocketFolder : IDisposable
{
    const int LongestSocketPath = 107;
    const string SocketName = "/.s.PGSQL.5432.lock";

    readonly bool isTemporary;

    SocketFolder(string path, bool isTemporary)
    {
        Path = path;
        this.isTemporary = isTemporary;
    }

    internal string Path { get; }

    internal static async Task<SocketFolder> MakeAsync(string folder, ServerUser user, CancellationToken cancellationToken)
    {
        var path = System.IO.Path.Combine(folder, "socket");
        var isTooLong = System.Text.Encoding.UTF8.GetByteCount(path + SocketName) > LongestSocketPath;
        // A name that nobody can foresee: in a folder that all may write to, a foreseeable one could be taken first.
        if (isTooLong) path = Directory.CreateTempSubdirectory("hf-").FullName;
        await user.MakeFolderAsync(path, cancellationToken);
        return new SocketFolder(path, isTooLong);
    }

    public void Dispose()
    {
        if (isTemporary && Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
    }
}
