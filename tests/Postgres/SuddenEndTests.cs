using System.Diagnostics;
using Helsefellesskap.Postgres;

namespace Helsefellesskap.Tests.Postgres;

public sealed class SuddenEndTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    string Data => Path.Combine(folder.Path, "postgres");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_server_ends_with_a_program_that_is_killed_and_what_was_committed_is_there_afterwards()
    {
        using var program = Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(HoldCluster).Assembly.Location, folder.Path])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        try
        {
            var connectionString = await program.StandardOutput.ReadLineAsync();
            await Sql.RunAsync(connectionString!, "create table kept as select 42 as answer");
        }
        finally
        {
            program.Kill();
            await program.WaitForExitAsync();
        }

        Assert.Null(await ServerProcesses.WaitUntilGoneAsync(Data, TimeSpan.FromSeconds(10), CancellationToken.None));
        await using var cluster = await PostgresCluster.StartAsync(folder.Options());
        Assert.Equal(42, await Sql.RunAsync(cluster.ConnectionString(), "select answer from kept"));
    }

    [Fact]
    public async Task A_start_right_after_the_kill_waits_for_the_old_server()
    {
        using var program = Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(HoldCluster).Assembly.Location, folder.Path])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        await program.StandardOutput.ReadLineAsync();
        program.Kill();
        await program.WaitForExitAsync();

        await using var cluster = await PostgresCluster.StartAsync(folder.Options());
        Assert.Equal(1, await Sql.RunAsync(cluster.ConnectionString(), "select 1"));
    }

    [Fact]
    public async Task A_server_that_is_killed_is_noticed_and_its_commits_survive()
    {
        var first = await PostgresCluster.StartAsync(folder.Options(Durability.On));
        await Sql.RunAsync(first.ConnectionString(), "create table kept as select 42 as answer");
        using (var server = Process.GetProcessById(ServerProcessId())) server.Kill();

        await first.Ended.WaitAsync(TimeSpan.FromSeconds(10));
        await first.DisposeAsync();

        await using var second = await PostgresCluster.StartAsync(folder.Options(Durability.On));
        Assert.Equal(42, await Sql.RunAsync(second.ConnectionString(), "select answer from kept"));
    }

    int ServerProcessId() =>
        int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), System.Globalization.CultureInfo.InvariantCulture);
}
