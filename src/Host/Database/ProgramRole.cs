using Helsefellesskap.Kernel;
using Npgsql;

namespace Helsefellesskap.Host.Database;

/// <summary>The second wall stands only if the program's own role can neither pass nor move it.</summary>
static class ProgramRole
{
    const string Question = """
        select rolsuper or rolbypassrls or exists (
            select from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any ($1) and pg_has_role(current_user, c.relowner, 'member'))
        from pg_roles where rolname = current_user
        """;

    /// <exception cref="StartException">The role is a superuser, passes row-level security, or owns tables of the program.</exception>
    internal static async Task CheckAsync(string connection, IEnumerable<string> schemas, CancellationToken cancellationToken)
    {
        await using var program = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { Pooling = false });
        await using var command = program.CreateCommand(Question);
        command.Parameters.Add(new NpgsqlParameter { Value = schemas.ToArray() });
        if (await command.ExecuteScalarAsync(cancellationToken) is true)
        {
            throw new StartException(
                "The role of ConnectionStrings__Helsefellesskap is a superuser, bypasses row-level security or owns the program's tables. " +
                "Give the program a role that owns nothing; migrations use ConnectionStrings__HelsefellesskapOwner.");
        }
    }
}
