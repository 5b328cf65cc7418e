using System.Globalization;

namespace Helsefellesskap.Postgres;

/// <summary>Held by the one program that may use a folder. The kernel lets go of it when the program ends, however it ends.</summary>
sealed class FolderLock : IDisposable
{
    readonly FileStream file;

    FolderLock(FileStream file) => this.file = file;

    /// <summary>Takes the folder, and makes it where it is missing.</summary>
    /// <exception cref="FolderInUseException">Another program holds it.</exception>
    internal static FolderLock Take(string folder)
    {
        var path = Path.Combine(folder, "instance.lock");
        FileStream file;
        try
        {
            Directory.CreateDirectory(folder);
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new ClusterException($"The data folder {folder} may not be written to by this user. Choose another with DATA_DIR.", e);
        }
        catch (IOException)
        {
            throw new FolderInUseException(folder, Holder(folder));
        }
        File.WriteAllText(HolderFile(folder), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        return new FolderLock(file);
    }

    public void Dispose() => file.Dispose();

    // A file beside the lock: .NET opens no file that is locked, not even to read it.
    static string HolderFile(string folder) => Path.Combine(folder, "instance.pid");

    static int? Holder(string folder) =>
        File.Exists(HolderFile(folder)) && int.TryParse(File.ReadAllText(HolderFile(folder)), CultureInfo.InvariantCulture, out var id) ? id : null;
}
