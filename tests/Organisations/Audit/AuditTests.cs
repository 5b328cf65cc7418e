using Helsefellesskap.Kernel;
using Helsefellesskap.Kernel.Persistence;
using Helsefellesskap.Modules.Organisations.Audit;
using Helsefellesskap.Modules.Organisations.Contracts;
using Helsefellesskap.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Helsefellesskap.Tests.Organisations.Audit;

public class AuditTests : IAsyncLifetime
{
    TestDatabase database = null!;
    TestHost host = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        host = await TestHost.StartAsync(database);
        await WriteAsync(20);
        await SealAsync();
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task An_untouched_log_is_whole()
    {
        var report = await VerifyAsync();
        Assert.Empty(report.Faults);
        Assert.True(report.Sealed >= 20);
    }

    [Theory]
    [InlineData("update organisations.audit_events set account_name = 'somebody else' where id = {0}", "the event or its link was changed")]
    [InlineData("update organisations.audit_events set at = at - interval '1 hour' where id = {0}", "the event or its link was changed")]
    [InlineData("update organisations.audit_events set new = '{{\"n\":0}}' where id = {0}", "the event or its link was changed")]
    [InlineData("set session_replication_role = replica; delete from organisations.audit_events where id = {0}", "the event was removed")]
    public async Task A_tampered_row_is_found(string tampering, string what)
    {
        var victim = await SuperuserAsync<long>("select id from organisations.audit_events where action = 'test' order by id offset 9 limit 1");
        await SuperuserAsync<object>(string.Format(null, tampering, victim));
        var fault = Assert.Single((await VerifyAsync()).Faults);
        Assert.Equal((victim, what), (fault.EventId, fault.What));
    }

    [Fact]
    public async Task The_command_says_whether_the_log_is_whole_and_ends_accordingly()
    {
        await using var whole = new StringWriter();
        Assert.Equal(0, await AuditCommand.VerifyAsync(host.Services, whole, CancellationToken.None));
        Assert.Contains("The audit log is whole.", whole.ToString(), StringComparison.Ordinal);
        await SuperuserAsync<object>("update organisations.audit_events set action = 'nothing' where action = 'test' and object_id = '5'");
        await using var tampered = new StringWriter();
        Assert.Equal(1, await AuditCommand.VerifyAsync(host.Services, tampered, CancellationToken.None));
        Assert.Contains("was changed", tampered.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_taken_out_with_its_event_is_found()
    {
        await SuperuserAsync<object>("""
            set session_replication_role = replica;
            with victim as (delete from organisations.audit_seals where number = 7 returning event_id)
            delete from organisations.audit_events where id in (select event_id from victim)
            """);
        Assert.Contains((await VerifyAsync()).Faults, fault => fault.What == "links 7 to 7 are missing");
    }

    [Fact]
    public async Task A_tail_that_was_cut_off_shows_in_the_head_that_was_noted_outside()
    {
        var noted = (await VerifyAsync()).Head;
        await SuperuserAsync<object>("""
            set session_replication_role = replica;
            with victim as (delete from organisations.audit_seals where number > 10 returning event_id)
            delete from organisations.audit_events where id in (select event_id from victim)
            """);
        var report = await VerifyAsync();
        Assert.Empty(report.Faults);
        Assert.NotEqual(noted, report.Head);
    }

    [Fact]
    public async Task An_event_put_in_beside_the_chain_is_found()
    {
        await SuperuserAsync<object>("""
            insert into organisations.audit_events (at, account_name, roles, action, object_type, object_id)
            values (now() - interval '1 day', 'forged', '{}', 'test', 'test', '1')
            """);
        Assert.Contains((await VerifyAsync()).Faults, fault => fault.What == "the event is not in the chain");
    }

    [Fact]
    public async Task A_thousand_events_of_twenty_writers_at_once_make_one_whole_chain()
    {
        var before = (await VerifyAsync()).Sealed;
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => WriteAsync(50)).Append(SealAsync()).Append(SealAsync()));
        await SealAsync();
        var report = await VerifyAsync();
        Assert.Empty(report.Faults);
        Assert.Equal(before + 1000, report.Sealed);
    }

    [Theory]
    [InlineData("update organisations.audit_events set action = ''")]
    [InlineData("delete from organisations.audit_events")]
    [InlineData("truncate organisations.audit_events")]
    [InlineData("insert into organisations.audit_events (at, account_name, roles, action, object_type, object_id) values (now(), '', '{}', '', '', '')")]
    [InlineData("update organisations.audit_seals set hash = ''")]
    [InlineData("delete from organisations.audit_seals")]
    [InlineData("drop trigger audit on organisations.accounts")]
    public async Task The_programs_own_role_can_change_nothing(string statement)
    {
        await using var command = database.DataSource.CreateCommand(statement);
        var refused = await Assert.ThrowsAsync<PostgresException>(command.ExecuteNonQueryAsync);
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task What_is_rolled_back_leaves_no_line()
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            await connection.WriteAuditAsync("rolled-back", "test", "1");
            await transaction.RollbackAsync();
        }
        Assert.Equal(0, await SuperuserAsync<long>("select count(*) from organisations.audit_events where action = 'rolled-back'"));
    }

    async Task WriteAsync(int count)
    {
        await using var scope = host.Services.CreateAsyncScope();
        using var program = scope.ServiceProvider.GetRequiredService<CurrentViewer>().ActAsProgram();
        await using var connection = await database.DataSource.OpenConnectionAsync();
        await scope.ServiceProvider.GetRequiredService<ViewerOnConnection>().TellAsync(connection, CancellationToken.None);
        for (var i = 0; i < count; i++) await connection.WriteAuditAsync("test", "test", $"{i}", new { n = i + 1 });
    }

    async Task SealAsync()
    {
        while (await host.Services.GetRequiredService<AuditSealer>().SealAsync(CancellationToken.None) > 0) { }
    }

    async Task<AuditReport> VerifyAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        using var program = scope.ServiceProvider.GetRequiredService<CurrentViewer>().ActAsProgram();
        return await scope.ServiceProvider.GetRequiredService<AuditVerification>().VerifyAsync(CancellationToken.None);
    }

    async Task<T?> SuperuserAsync<T>(string statement)
    {
        await using var superuser = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database.Superuser) { Pooling = false });
        await using var command = superuser.CreateCommand(statement);
        return (T?)await command.ExecuteScalarAsync();
    }
}
