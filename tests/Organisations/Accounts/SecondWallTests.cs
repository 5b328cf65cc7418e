using Helsefellesskap.Kernel;
using Helsefellesskap.Kernel.Persistence;
using Helsefellesskap.Modules.Organisations.Accounts;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Helsefellesskap.Tests.Organisations.Accounts;

/// <summary>The first wall is taken away: queries go straight to PostgreSQL, as the program's own role and on behalf of some viewer.</summary>
public class SecondWallTests(AccountsFixture fixture) : IClassFixture<AccountsFixture>
{
    public static TheoryData<string> Guarded => ["accounts", "account_roles", "account_tokens", "account_logins", "sessions", "integrator_keys", "protection_keys", "audit_events"];

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task A_connection_that_was_not_told_who_asks_is_refused(string table)
    {
        await using var command = fixture.Database.DataSource.CreateCommand($"select count(*) from organisations.{table}");
        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteScalarAsync());
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task Row_level_security_binds_the_owner_too(string table)
    {
        await using var owner = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(fixture.Database.Owner) { Pooling = false });
        await using var command = owner.CreateCommand($"select relrowsecurity and relforcerowsecurity from pg_class where oid = 'organisations.{table}'::regclass");
        Assert.True((bool)(await command.ExecuteScalarAsync())!);
    }

    [Theory]
    [InlineData("accounts", "id")]
    [InlineData("account_roles", "account_id")]
    [InlineData("sessions", "account_id")]
    public async Task A_viewer_sees_its_own_rows_and_nothing_of_others(string table, string column)
    {
        var token = await fixture.TokenOfAsync("melhus");
        await fixture.TokenOfAsync("trondheim");
        var viewer = await ViewerOfAsync(token);
        await using var connection = await ConnectAsync(viewer);
        var owners = await ListAsync<Guid>(connection, $"select distinct {column} from organisations.{table}");
        Assert.Equal([viewer.AccountId], owners);
    }

    [Theory]
    [InlineData("integrator_keys")]
    [InlineData("protection_keys")]
    [InlineData("account_logins")]
    [InlineData("audit_events")]
    public async Task What_is_nobodys_own_is_seen_by_nobody(string table)
    {
        await using var connection = await ConnectAsync(await ViewerOfAsync(await fixture.TokenOfAsync("au")));
        Assert.Equal([0L], await ListAsync<long>(connection, $"select count(*) from organisations.{table}"));
    }

    [Fact]
    public async Task Nobody_makes_himself_an_administrator()
    {
        var viewer = await ViewerOfAsync(await fixture.TokenOfAsync("melhus"));
        await using var connection = await ConnectAsync(viewer);
        await using var command = new NpgsqlCommand(
            "insert into organisations.account_roles (id, account_id, role, \"from\", from_provider) values (gen_random_uuid(), $1, 'Administrator', now(), false)", connection);
        command.Parameters.Add(new() { Value = viewer.AccountId });
        var refused = await Assert.ThrowsAsync<PostgresException>(command.ExecuteNonQueryAsync);
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task Nobody_touches_anothers_account()
    {
        await using var connection = await ConnectAsync(await ViewerOfAsync(await fixture.TokenOfAsync("melhus")));
        await using var command = new NpgsqlCommand("update organisations.accounts set name = 'taken' where email like 'trondheim@%'", connection);
        Assert.Equal(0, await command.ExecuteNonQueryAsync());
    }

    [Fact]
    public async Task A_connection_forgets_its_viewer_when_it_goes_back_to_the_pool()
    {
        await (await ConnectAsync(await ViewerOfAsync(await fixture.TokenOfAsync("admin")))).DisposeAsync();
        await A_connection_that_was_not_told_who_asks_is_refused("accounts");
    }

    [Fact]
    public async Task The_administrator_reads_accounts_and_the_controller_the_log()
    {
        await using var admin = await ConnectAsync(await ViewerOfAsync(await fixture.TokenOfAsync("admin")));
        Assert.True((await ListAsync<long>(admin, "select count(*) from organisations.accounts"))[0] > 20);
        Assert.Equal([0L], await ListAsync<long>(admin, "select count(*) from organisations.audit_events"));
        await using var controller = await ConnectAsync(await ViewerOfAsync(await fixture.TokenOfAsync("controller")));
        Assert.Single(await ListAsync<Guid>(controller, "select id from organisations.accounts"));
        Assert.True((await ListAsync<long>(controller, "select count(*) from organisations.audit_events"))[0] > 20);
    }

    [Fact]
    public async Task The_log_holds_no_secret()
    {
        await using var controller = await ConnectAsync(await ViewerOfAsync(await fixture.TokenOfAsync("controller")));
        var lines = await ListAsync<string>(controller, "select new::text from organisations.audit_events where object_type = 'organisations.accounts' and new is not null");
        Assert.Contains(lines, line => line.Contains("\"password_hash\": \"***\"", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("AQAAAA", StringComparison.Ordinal));
    }

    async Task<Viewer> ViewerOfAsync(string token) => (await fixture.Host.Services.GetRequiredService<Credentials>().ViewerOfAsync(token, CancellationToken.None))!;

    async Task<NpgsqlConnection> ConnectAsync(Viewer viewer)
    {
        var connection = await fixture.Database.DataSource.OpenConnectionAsync();
        await new ViewerOnConnection(new CurrentViewer { Viewer = viewer }).TellAsync(connection, CancellationToken.None);
        return connection;
    }

    static async Task<List<T>> ListAsync<T>(NpgsqlConnection connection, string statement)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync()) rows.Add(reader.GetFieldValue<T>(0));
        return rows;
    }
}
