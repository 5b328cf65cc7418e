namespace Helsefellesskap.Postgres;

/// <summary>A cluster cannot be started; the message says why and what to do about it.</summary>
public class ClusterException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>PostgreSQL's programs are not on this machine; <see cref="InstallCommand"/> brings them.</summary>
public sealed class PostgresMissingException(string message) : ClusterException($"{message} Install PostgreSQL with: {InstallCommand}")
{
    public const string InstallCommand = "sudo apt-get update && sudo apt-get install -y postgresql";
}

/// <summary>Another process uses the folder.</summary>
public sealed class FolderInUseException(string folder, int? processId) : ClusterException(
    $"The data folder {folder} is in use by another instance (process {(processId is null ? "unknown" : $"{processId}")}). " +
    "Stop that one, or choose another folder with DATA_DIR.")
{
    /// <summary>The process that holds the folder; null where it could not be told.</summary>
    public int? ProcessId { get; } = processId;
}
