using System.Security.Cryptography;
using System.Text;
using Helsefellesskap.Kernel;
using Npgsql;

namespace Helsefellesskap.Tests.Testing;

/// <summary>Makes accounts and sessions behind the program's back, because choosing and checking a password takes long on purpose.</summary>
public static class TestAccounts
{
    const string Statement = """
        with account as (
          insert into organisations.accounts (id, name, kind, created_at, user_name, normalized_user_name, email_confirmed, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count)
          values ($1, $2, 'Person', now(), $1::text, upper($1::text), true, false, false, true, 0) returning id),
        roles as (
          insert into organisations.account_roles (id, account_id, role, organisation, "from", from_provider)
          select gen_random_uuid(), $1, held.role, held.organisation, date '2020-01-01', false from unnest($3::text[], $4::text[]) held (role, organisation))
        insert into organisations.sessions (secret_hash, account_id, started_at, expires_at) values ($5, $1, now(), now() + interval '1 hour')
        """;

    /// <summary>The secret of a session of a new account with the roles.</summary>
    internal static Task<string> SignInAsync(TestDatabase database, (Role Role, string? Organisation)[] roles) => SignInAsync(database.Superuser, roles);

    /// <summary>The same in a database that is reached as a superuser.</summary>
    public static async Task<string> SignInAsync(string superuserConnection, params (Role Role, string? Organisation)[] roles)
    {
        var secret = "hfs_" + Guid.NewGuid().ToString("N");
        await using var superuser = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(superuserConnection) { Pooling = false });
        await using var command = superuser.CreateCommand(Statement);
        command.Parameters.Add(new() { Value = Guid.NewGuid() });
        command.Parameters.Add(new() { Value = string.Join(", ", roles.Select(held => held.Organisation is null ? $"{held.Role}" : $"{held.Role} {held.Organisation}")) });
        command.Parameters.Add(new() { Value = roles.Select(held => held.Role.ToString()).ToArray() });
        command.Parameters.Add(new() { Value = roles.Select(held => held.Organisation).ToArray() });
        command.Parameters.Add(new() { Value = SHA256.HashData(Encoding.UTF8.GetBytes(secret)) });
        await command.ExecuteNonQueryAsync();
        return secret;
    }
}
