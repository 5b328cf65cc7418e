using Helsefellesskap.Host;
using Helsefellesskap.Host.Database;
using Helsefellesskap.Kernel;
using Helsefellesskap.Tests.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Helsefellesskap.Tests.Host.Database;

public sealed class MigrationTests
{
    [Fact]
    public async Task Four_starts_at_once_apply_each_migration_once()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => MigrateAsync(database, database.Program)));

        foreach (var module in ModuleList.All)
        {
            await using var owner = NpgsqlDataSource.Create(database.Owner);
            await using var applied = owner.CreateCommand($"select count(*) > 0 from {module.Schema}.__migrations");
            Assert.True(await applied.ExecuteScalarAsync() is true, module.Schema);
        }
    }

    [Fact]
    public async Task The_programs_role_may_write_rows_and_nothing_else()
    {
        await using var database = await TestDatabase.CreateAsync();
        Assert.Equal(0, await ExecuteAsync(database, "delete from organisations.bodies where code = 'nobody'"));
        foreach (var forbidden in new[] { "drop table organisations.bodies", "truncate organisations.bodies", "alter table organisations.bodies disable trigger all",
            "create table organisations.mine (id int)", "create schema mine" })
        {
            var refusal = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(database, forbidden));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
        }
    }

    [Fact]
    public async Task A_role_that_owns_the_tables_is_no_role_for_the_program()
    {
        await using var database = await TestDatabase.CreateAsync();
        await Assert.ThrowsAsync<StartException>(() => MigrateAsync(database, database.Owner));
        await Assert.ThrowsAsync<StartException>(() => MigrateAsync(database, database.Superuser));
    }

    static async Task MigrateAsync(TestDatabase database, string program)
    {
        var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddSingleton(_ => NpgsqlDataSource.Create(program)).AddLogging();
        var configuration = new ConfigurationBuilder().Build();
        services.AddSingleton<IConfiguration>(configuration);
        foreach (var module in ModuleList.All) module.AddServices(services, configuration);
        await using var provider = services.BuildServiceProvider();
        var runner = new MigrationRunner(new DatabaseConnections(program, database.Owner), provider, new ConfigurationBuilder().Build(), NullLogger<MigrationRunner>.Instance);
        await runner.RunAsync(ModuleList.All, CancellationToken.None);
    }

    static async Task<int> ExecuteAsync(TestDatabase database, string statement)
    {
        await using var command = database.DataSource.CreateCommand(statement);
        return await command.ExecuteNonQueryAsync();
    }
}
