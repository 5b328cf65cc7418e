using Helsefellesskap.Postgres;

namespace Helsefellesskap.Tests.Postgres;

public sealed class PostgresClusterTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_second_start_finds_what_the_first_wrote()
    {
        await using (var first = await PostgresCluster.StartAsync(folder.Options()))
        {
            await Sql.RunAsync(first.ConnectionString(), "create table kept as select 42 as answer");
        }
        await using var second = await PostgresCluster.StartAsync(folder.Options());
        Assert.Equal(42, await Sql.RunAsync(second.ConnectionString(), "select answer from kept"));
    }

    [Fact]
    public async Task No_server_is_left_when_the_cluster_is_disposed_of()
    {
        var cluster = await PostgresCluster.StartAsync(folder.Options());
        Assert.NotNull(ServerProcesses.FirstIn(Path.Combine(folder.Path, "postgres")));
        await cluster.DisposeAsync();
        Assert.Null(ServerProcesses.FirstIn(Path.Combine(folder.Path, "postgres")));
        Assert.True(cluster.Ended.IsCompleted);
    }

    [Theory]
    [InlineData(Durability.On, "on")]
    [InlineData(Durability.Off, "off")]
    public async Task Durability_decides_whether_commits_reach_the_disk(Durability durability, string expected)
    {
        await using var cluster = await PostgresCluster.StartAsync(folder.Options(durability));
        foreach (var setting in new[] { "fsync", "synchronous_commit", "full_page_writes" })
        {
            Assert.Equal(expected, await Sql.RunAsync(cluster.ConnectionString(), $"show {setting}"));
        }
        Assert.Equal("on", await Sql.RunAsync(cluster.ConnectionString(), "show data_checksums"));
    }

    [Fact]
    public async Task The_server_listens_on_its_socket_only_and_not_as_root()
    {
        await using var cluster = await PostgresCluster.StartAsync(folder.Options());
        Assert.Equal("", await Sql.RunAsync(cluster.ConnectionString(), "show listen_addresses"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.Combine(folder.Path, "socket")));
        var server = ServerProcesses.FirstIn(Path.Combine(folder.Path, "postgres"));
        var user = File.ReadLines($"/proc/{server}/status").First(line => line.StartsWith("Uid:", StringComparison.Ordinal)).Split('\t')[1];
        Assert.NotEqual("0", user);
    }

    [Fact]
    public async Task A_setting_of_the_caller_wins()
    {
        var options = folder.Options() with { Settings = new Dictionary<string, string> { ["max_connections"] = "17" } };
        await using var cluster = await PostgresCluster.StartAsync(options);
        Assert.Equal("17", await Sql.RunAsync(cluster.ConnectionString(), "show max_connections"));
    }

    [Fact]
    public async Task A_path_too_long_for_a_socket_gets_a_short_one()
    {
        var longFolder = Path.Combine(folder.Path, new string('a', 60), new string('b', 60));
        string connectionString;
        await using (var cluster = await PostgresCluster.StartAsync(folder.Options() with { Folder = longFolder }))
        {
            connectionString = cluster.ConnectionString();
            Assert.Equal(1, await Sql.RunAsync(connectionString, "select 1"));
        }
        var socket = new Npgsql.NpgsqlConnectionStringBuilder(connectionString).Host!;
        Assert.False(Directory.Exists(socket));
    }

    [Fact]
    public async Task A_server_that_does_not_start_is_reported_with_its_own_words()
    {
        var options = folder.Options() with { Settings = new Dictionary<string, string> { ["no_such_setting"] = "1" } };
        var failure = await Assert.ThrowsAsync<ClusterException>(() => PostgresCluster.StartAsync(options));
        Assert.Contains("no_such_setting", failure.Message, StringComparison.Ordinal);
        // The folder is free again.
        await using var cluster = await PostgresCluster.StartAsync(folder.Options());
    }

    [Fact]
    public async Task An_initdb_that_was_cut_short_is_done_again()
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "postgres.unfinished", "base"));
        await using var cluster = await PostgresCluster.StartAsync(folder.Options());
        Assert.Equal(1, await Sql.RunAsync(cluster.ConnectionString(), "select 1"));
    }
}
