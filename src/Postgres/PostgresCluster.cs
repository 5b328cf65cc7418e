using Npgsql;

namespace Helsefellesskap.Postgres;

/// <summary>
/// A PostgreSQL server of the program's own, on a socket that only the program's user can reach. It is started with the program and ends with it, also when the
/// program is killed; the data stays in its folder for the next start.
/// </summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    /// <summary>Owns the cluster and may do everything in it; for making databases and roles, not for work.</summary>
    public const string Superuser = "postgres";

    readonly FolderLock folderLock;
    readonly SocketFolder socket;
    readonly ServerProcess server;

    PostgresCluster(FolderLock folderLock, SocketFolder socket, ServerProcess server)
    {
        this.folderLock = folderLock;
        this.socket = socket;
        this.server = server;
    }

    /// <summary>Completes when the server is gone, whether it was asked to stop or died.</summary>
    public Task Ended => server.Ended;

    /// <summary>Starts the server on the folder's data; makes the data first where the folder has none.</summary>
    /// <exception cref="PostgresMissingException">PostgreSQL is not installed.</exception>
    /// <exception cref="FolderInUseException">Another instance uses the folder.</exception>
    /// <exception cref="ClusterException">The server does not start; the message holds its own words.</exception>
    public static async Task<PostgresCluster> StartAsync(ClusterOptions options, CancellationToken cancellationToken = default)
    {
        var folder = Path.GetFullPath(options.Folder);
        var folderLock = FolderLock.Take(folder);
        SocketFolder? socket = null;
        try
        {
            var data = await PrepareAsync(folder, options, cancellationToken);
            var programs = await PostgresPrograms.FindAsync(data.MajorVersion, cancellationToken);
            if (data.MajorVersion is null) await data.InitialiseAsync(programs, options.Durability, cancellationToken);
            socket = await SocketFolder.MakeAsync(folder, ServerUser.Current, cancellationToken);
            var server = ServerProcess.Start(ServerUser.Current.Run([programs.Server, "-D", data.Path, .. ServerSettings.For(options, socket.Path)]));
            await WaitUntilReadyAsync(data, server, options.StartTimeout, cancellationToken);
            return new PostgresCluster(folderLock, socket, server);
        }
        catch
        {
            socket?.Dispose();
            folderLock.Dispose();
            throw;
        }
    }

    /// <summary>How to reach a database of the cluster as one of its roles.</summary>
    public string ConnectionString(string database = "postgres", string role = Superuser) =>
        new NpgsqlConnectionStringBuilder { Host = socket.Path, Database = database, Username = role }.ConnectionString;

    /// <summary>Stops the server: open transactions are rolled back, committed ones are on disk.</summary>
    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        socket.Dispose();
        folderLock.Dispose();
    }

    static async Task<DataFolder> PrepareAsync(string folder, ClusterOptions options, CancellationToken cancellationToken)
    {
        await ServerUser.Current.LetPassAsync(folder, cancellationToken);
        var data = new DataFolder(Path.Combine(folder, "postgres"), ServerUser.Current);
        await data.TakeOverAsync(options.TakeOverTimeout, cancellationToken);
        return data;
    }

    static async Task WaitUntilReadyAsync(DataFolder data, ServerProcess server, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        try
        {
            while (!data.IsReady())
            {
                if (server.Ended.IsCompleted) throw new ClusterException($"PostgreSQL did not start: {server.LastWords}");
                await Task.Delay(10, limit.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            await server.DisposeAsync();
            throw new ClusterException($"PostgreSQL accepts no connections after {timeout.TotalSeconds} s. Its log is in {Path.Combine(data.Path, "log")}.");
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }
}
