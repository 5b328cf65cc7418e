using Npgsql;

namespace Helsefellesskap.Host.Database;

/// <summary>Makes, in a cluster of the program's own, the two roles and a database that the first of them owns.</summary>
static class DatabaseRoles
{
    internal const string Owner = "helsefellesskap_owner";
    internal const string Program = "helsefellesskap";

    internal static async Task EnsureAsync(string superuserConnection, string database, CancellationToken cancellationToken)
    {
        await using var superuser = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(superuserConnection) { Pooling = false });
        foreach (var role in new[] { Owner, Program })
        {
            if (!await ExistsAsync(superuser, "select 1 from pg_roles where rolname = $1", role, cancellationToken))
                await ExecuteAsync(superuser, $"create role {role} login", cancellationToken);
        }
        if (await ExistsAsync(superuser, "select 1 from pg_database where datname = $1", database, cancellationToken)) return;
        await ExecuteAsync(superuser, $"create database {database} owner {Owner}", cancellationToken);
        await ExecuteAsync(superuser, $"revoke all on database {database} from public", cancellationToken);
        await ExecuteAsync(superuser, $"grant connect, temporary on database {database} to {Program}", cancellationToken);
    }

    static async Task<bool> ExistsAsync(NpgsqlDataSource superuser, string question, string name, CancellationToken cancellationToken)
    {
        await using var command = superuser.CreateCommand(question);
        command.Parameters.Add(new NpgsqlParameter { Value = name });
        return await command.ExecuteScalarAsync(cancellationToken) is not null;
    }

    static async Task ExecuteAsync(NpgsqlDataSource superuser, string statement, CancellationToken cancellationToken)
    {
        await using var command = superuser.CreateCommand(statement);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
