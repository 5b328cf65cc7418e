using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Organisations.Access;
using Npgsql;

namespace Helsefellesskap.Modules.Organisations.Accounts;

/// <summary>
/// Finds who holds a session's or key's secret, with the roles of this very moment. Asked anew at each request, in one statement, so that a role given or taken
/// and a session ended count at once and on every node.
/// </summary>
sealed class Credentials(NpgsqlDataSource database, AccessMatrix matrix, TimeProvider clock)
{
    /// <summary>Null where nobody holds it: never made, expired, revoked, signed out, or the account is closed.</summary>
    public async Task<Viewer?> ViewerOfAsync(string secret, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select account_id, name, roles, organisations, scopes from organisations.holder_of($1, $2)");
        command.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = Secrets.Hash(secret) });
        command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = clock.GetUtcNow().UtcDateTime });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken)) return null;
        var roles = await reader.IsDBNullAsync(2, cancellationToken)
            ? []
            : Held(reader.GetFieldValue<string[]>(2), reader.GetFieldValue<string?[]>(3));
        return MakeViewer(reader.GetGuid(0), reader.GetString(1), roles, reader.GetFieldValue<string[]>(4));
    }

    /// <summary>The viewer with what the matrix allows the roles; of that only the scopes, where there are any.</summary>
    public Viewer MakeViewer(Guid account, string name, IReadOnlyList<RoleAtOrganisation> roles, IReadOnlyCollection<string> scopes)
    {
        var grants = matrix.GrantsOf(roles);
        return new Viewer(account, name, roles, scopes.Count == 0 ? grants : grants.Where(grant => scopes.Contains(grant.Key)).ToDictionary());
    }

    static RoleAtOrganisation[] Held(string[] roles, string?[] organisations) =>
        [.. roles.Zip(organisations, (role, organisation) => new RoleAtOrganisation(Enum.Parse<Role>(role), organisation is null ? null : new OrganisationCode(organisation)))];
}
