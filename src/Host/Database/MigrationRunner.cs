using Helsefellesskap.Host.Start;
using Helsefellesskap.Kernel;
using Npgsql;

namespace Helsefellesskap.Host.Database;

/// <summary>
/// Brings the database up to the program at start: every module's migrations in order, then every module's first content and, where it is asked for, the demo: by one node at a time. Forward only.
/// </summary>
sealed class MigrationRunner(DatabaseConnections connections, IServiceProvider services, IConfiguration configuration, ILogger<MigrationRunner> logger)
{
    // Any number that nobody else locks in this database; these are the letters "helsefel".
    const long LockNumber = 0x68656C736566656C;
    const int Attempts = 5;

    readonly string programRole = new NpgsqlConnectionStringBuilder(connections.Program).Username
        ?? throw new StartException("ConnectionStrings__Helsefellesskap names no user.");

    internal async Task RunAsync(IReadOnlyList<IModule> modules, CancellationToken cancellationToken)
    {
        // Not from a pool: closing it gives back the lock and the settings, whatever happened.
        await using var owner = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connections.Owner) { Pooling = false, CommandTimeout = 0 }.ConnectionString);
        await owner.OpenAsync(cancellationToken);
        await ExecuteAsync(owner, $"select pg_advisory_lock({LockNumber})", cancellationToken);
        // A node of the release before is still at work: rather wait and try again than hold up its queries behind a lock that we wait for.
        await ExecuteAsync(owner, "set lock_timeout = '5s'", cancellationToken);
        foreach (var module in modules) await MigrateAsync(module, owner, cancellationToken);
        await ProgramRole.CheckAsync(connections.Program, modules.Select(module => module.Schema), cancellationToken);
        foreach (var module in modules) await module.SeedAsync(services, cancellationToken);
        if (DemoFolder.Of(configuration) is { } demo)
        {
            foreach (var module in modules) await module.LoadDemoAsync(services, demo, cancellationToken);
        }
    }

    async Task MigrateAsync(IModule module, NpgsqlConnection owner, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await PrepareSchemaAsync(module.Schema, owner, cancellationToken);
                await module.MigrateAsync(owner, cancellationToken);
                return;
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.LockNotAvailable && attempt < Attempts)
            {
                logger.LogWarning("Migrating {Schema} waited too long for a lock; attempt {Attempt} of {Attempts} failed.", module.Schema, attempt, Attempts);
                await Task.Delay(TimeSpan.FromSeconds(attempt), cancellationToken);
            }
        }
    }

    /// <summary>
    /// The program's role may work in what will be made in the schema. Only by default, at the moment of making: what a migration takes back stays taken. A migration
    /// learns the role's name by current_setting('helsefellesskap.program_role').
    /// </summary>
    async Task PrepareSchemaAsync(string schema, NpgsqlConnection owner, CancellationToken cancellationToken)
    {
        var role = new NpgsqlCommandBuilder().QuoteIdentifier(programRole);
        await ExecuteAsync(owner, $"""
            set helsefellesskap.program_role = {role};
            create schema if not exists {schema};
            grant usage on schema {schema} to {role};
            alter default privileges in schema {schema} grant select, insert, update, delete on tables to {role};
            alter default privileges in schema {schema} grant usage, select on sequences to {role};
            """, cancellationToken);
    }

    static async Task ExecuteAsync(NpgsqlConnection connection, string statement, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
