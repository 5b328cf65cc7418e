using Helsefellesskap.Host.Database;
using Helsefellesskap.Postgres;
using Npgsql;

namespace Helsefellesskap.Tests.Testing;

/// <summary>
/// A database of a test class's own, copied from one that the program itself has migrated and filled: <c>await using var database = await TestDatabase.CreateAsync()</c>,
/// or a class fixture.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    const string TemplateName = "template_of_tests";

    static readonly Lazy<Task<PostgresCluster>> ClusterWithTemplate = new(MakeTemplateAsync);
    static int count;

    readonly PostgresCluster cluster;
    readonly string name;

    TestDatabase(PostgresCluster cluster, string name)
    {
        this.cluster = cluster;
        this.name = name;
        Program = cluster.ConnectionString(name, DatabaseRoles.Program);
        Owner = cluster.ConnectionString(name, DatabaseRoles.Owner);
        Superuser = cluster.ConnectionString(name);
        DataSource = NpgsqlDataSource.Create(Program);
    }

    /// <summary>Connects as the program does: with a role that owns nothing.</summary>
    public string Program { get; }

    /// <summary>Connects as the role that owns the tables.</summary>
    public string Owner { get; }

    /// <summary>Connects as one whom no row-level security binds; for looking behind the walls.</summary>
    public string Superuser { get; }

    /// <summary>Connections of the program's role.</summary>
    public NpgsqlDataSource DataSource { get; }

    /// <summary>A database as the program leaves it after its first start: migrated, with the fellowship's organisations and nothing else.</summary>
    public static async Task<TestDatabase> CreateAsync() => await CreateAsync(await ClusterWithTemplate.Value, TemplateName);

    /// <summary>A database with its roles and without any table.</summary>
    public static async Task<TestDatabase> CreateEmptyAsync()
    {
        var cluster = await ClusterWithTemplate.Value;
        var name = NextName();
        await DatabaseRoles.EnsureAsync(cluster.ConnectionString(), name, CancellationToken.None);
        return new TestDatabase(cluster, name);
    }

    /// <summary>A copy of this database as it is now. Nobody may be connected to it.</summary>
    public Task<TestDatabase> CopyAsync()
    {
        DataSource.Clear();
        return CreateAsync(cluster, name);
    }

    internal async Task MarkAsDemoAsync()
    {
        await using var superuser = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Superuser) { Pooling = false });
        await using var command = superuser.CreateCommand("""
            do $$ begin
                if to_regclass('organisations.fellowships') is not null then update organisations.fellowships set is_demo = true; end if;
            end $$
            """);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await DataSource.DisposeAsync();
        await ExecuteAsync(cluster, $"drop database {name} with (force)");
    }

    static async Task<TestDatabase> CreateAsync(PostgresCluster cluster, string template)
    {
        var name = NextName();
        await ExecuteAsync(cluster, $"create database {name} template {template} owner {DatabaseRoles.Owner}");
        // A copy does not take over what its template's roles may do to the database itself.
        await ExecuteAsync(cluster, $"revoke all on database {name} from public");
        await ExecuteAsync(cluster, $"grant connect, temporary on database {name} to {DatabaseRoles.Program}");
        return new TestDatabase(cluster, name);
    }

    static async Task<PostgresCluster> MakeTemplateAsync()
    {
        var cluster = await TestCluster.StartedAsync;
        await DatabaseRoles.EnsureAsync(cluster.ConnectionString(), TemplateName, CancellationToken.None);
        var template = new TestDatabase(cluster, TemplateName);
        // The program fills it, so that a test starts from what a user starts from.
        await (await TestHost.StartAsync(template)).DisposeAsync();
        await template.DataSource.DisposeAsync();
        await ExecuteAsync(cluster, $"alter database {TemplateName} with allow_connections false");
        return cluster;
    }

    static string NextName() => $"test_{Interlocked.Increment(ref count)}";

    static async Task ExecuteAsync(PostgresCluster cluster, string statement)
    {
        await using var superuser = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(cluster.ConnectionString()) { Pooling = false });
        await using var command = superuser.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }
}
