using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Helsefellesskap.Bench.Import;

/// <summary>Signs an account of a role in behind the program's back.</summary>
static class Session
{
    const string Statement = """
        WITH account AS (
          INSERT INTO organisations.accounts (id, name, kind, created_at, user_name, normalized_user_name, email_confirmed, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count)
          VALUES ($1, 'bench', 'Person', now(), $1::text, upper($1::text), true, false, false, true, 0) RETURNING id),
        role AS (
          INSERT INTO organisations.account_roles (id, account_id, role, "from", from_provider) SELECT gen_random_uuid(), $1, $3, date '2020-01-01', false)
        INSERT INTO organisations.sessions (secret_hash, account_id, started_at, expires_at) VALUES ($2, $1, now(), now() + interval '1 hour')
        """;

    public static async Task<string> StartAsync(string superuserConnection, string role)
    {
        var secret = "hfs_" + Guid.NewGuid().ToString("N");
        await using var superuser = NpgsqlDataSource.Create(superuserConnection);
        await using var command = superuser.CreateCommand(Statement);
        command.Parameters.Add(new() { Value = Guid.NewGuid() });
        command.Parameters.Add(new() { Value = SHA256.HashData(Encoding.UTF8.GetBytes(secret)) });
        command.Parameters.Add(new() { Value = role });
        await command.ExecuteNonQueryAsync();
        return secret;
    }
}
