using Helsefellesskap.Postgres;

namespace Helsefellesskap.Tests.Postgres;

public sealed class FolderInUseTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_second_instance_is_told_which_process_holds_the_folder()
    {
        await using var first = await PostgresCluster.StartAsync(folder.Options());
        var failure = await Assert.ThrowsAsync<FolderInUseException>(() => PostgresCluster.StartAsync(folder.Options()));
        Assert.Equal(Environment.ProcessId, failure.ProcessId);
        Assert.Contains($"process {Environment.ProcessId}", failure.Message, StringComparison.Ordinal);
        Assert.Equal(1, await Sql.RunAsync(first.ConnectionString(), "select 1"));
    }

    [Fact]
    public async Task A_server_that_somebody_else_runs_on_the_data_is_named_too()
    {
        await (await PostgresCluster.StartAsync(folder.Options())).DisposeAsync();
        var data = Path.Combine(folder.Path, "postgres");
        var programs = await PostgresPrograms.FindAsync(majorVersion: null, CancellationToken.None);
        await using var server = ServerProcess.Start(ServerUser.Current.Run(programs.Server, "-D", data, "-c", "listen_addresses=", "-c", $"unix_socket_directories={folder.Path}/socket"));
        while (ServerProcesses.FirstIn(data) is null) await Task.Delay(10);

        var options = folder.Options() with { TakeOverTimeout = TimeSpan.FromSeconds(0.3) };
        var failure = await Assert.ThrowsAsync<FolderInUseException>(() => PostgresCluster.StartAsync(options));
        Assert.NotNull(failure.ProcessId);
        Assert.NotEqual(Environment.ProcessId, failure.ProcessId);
    }

    [Fact]
    public async Task A_lock_file_whose_number_belongs_to_another_program_does_not_stand_in_the_way()
    {
        await (await PostgresCluster.StartAsync(folder.Options())).DisposeAsync();
        var lockFile = Path.Combine(folder.Path, "postgres", "postmaster.pid");
        await File.WriteAllTextAsync(lockFile, $"{Environment.ProcessId}\n{folder.Path}/postgres\n1\n5432\n\n\n0 0\nready\n");
        await using var cluster = await PostgresCluster.StartAsync(folder.Options());
        Assert.Equal(1, await Sql.RunAsync(cluster.ConnectionString(), "select 1"));
    }
}
