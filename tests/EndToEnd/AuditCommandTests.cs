using Helsefellesskap.Postgres;
using Npgsql;

namespace Helsefellesskap.Tests.EndToEnd;

/// <summary><c>verify-audit</c> as whoever runs the program runs it: a process that ends with 0 or not.</summary>
public sealed class AuditCommandTests : IDisposable
{
    readonly DataFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_command_ends_with_0_for_a_whole_log_and_names_the_day_of_what_was_tampered_with()
    {
        // A first start makes the first administrator, which is audited and soon in the chain.
        string? day = null;
        for (var starts = 0; day is null && starts < 10; starts++)
        {
            await using var program = await RunningProgram.StartAsync(folder.Path);
            await Task.Delay(TimeSpan.FromSeconds(2));
            await program.InterruptAsync();
            day = await ScalarAsync<string>("select to_char(max(day), 'YYYY-MM-DD') from organisations.audit_seals having count(*) > 1");
        }

        var (exitCode, output) = await RunningProgram.RunToEndAsync(folder.Path, null, "verify-audit");
        Assert.True(exitCode == 0, output);
        Assert.Contains("The audit log is whole.", output, StringComparison.Ordinal);
        Assert.DoesNotContain("/account/password", output, StringComparison.Ordinal);

        await ScalarAsync<object>("update organisations.audit_events set account_name = 'somebody else' where id = (select event_id from organisations.audit_seals where number = 1 limit 1)");
        (exitCode, output) = await RunningProgram.RunToEndAsync(folder.Path, null, "verify-audit");
        Assert.Equal(1, exitCode);
        Assert.Contains($"({day} 1): the event or its link was changed", output, StringComparison.Ordinal);
        Assert.Contains("has 1 faults", output, StringComparison.Ordinal);

        await ScalarAsync<object>("set session_replication_role = replica; delete from organisations.audit_events where id = (select event_id from organisations.audit_seals where number = 2 limit 1)");
        (exitCode, output) = await RunningProgram.RunToEndAsync(folder.Path, null, "verify-audit");
        Assert.Equal(1, exitCode);
        Assert.Contains($"({day} 2): the event was removed", output, StringComparison.Ordinal);
    }

    /// <summary>As somebody does who has the database's own superuser, while the program is stopped.</summary>
    async Task<T?> ScalarAsync<T>(string statement)
    {
        await folder.WaitUntilDesertedAsync();
        await using var cluster = await PostgresCluster.StartAsync(new ClusterOptions { Folder = folder.Path });
        await using var superuser = NpgsqlDataSource.Create(cluster.ConnectionString("helsefellesskap") + ";Pooling=false");
        await using var command = superuser.CreateCommand(statement);
        return (T?)await command.ExecuteScalarAsync();
    }
}
