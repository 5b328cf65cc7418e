using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Helsefellesskap.Kernel.Persistence;

/// <summary>
/// Tells PostgreSQL who asks, for the second wall (row-level security) and for the audit log, each time that a connection is taken from the pool. The pool
/// clears the setting when the connection goes back; a connection that was never told refuses every guarded table.
/// </summary>
public sealed class ViewerOnConnection(CurrentViewer current) : DbConnectionInterceptor
{
    const string Statement = "select set_config('helsefellesskap.viewer', $1, false)";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (IsNobody) return;
        using var command = Command((NpgsqlConnection)connection);
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default) =>
        IsNobody ? Task.CompletedTask : TellAsync((NpgsqlConnection)connection, cancellationToken);

    /// <summary>For connections that do not come from a DbContext.</summary>
    public async Task TellAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = Command(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Then there is nothing to tell, and only what is not guarded can be read: no need to send a statement.</summary>
    bool IsNobody => current.Viewer is null && !current.IsProgram;

    NpgsqlCommand Command(NpgsqlConnection connection) => new(Statement, connection) { Parameters = { new NpgsqlParameter<string> { TypedValue = Describe() } } };

    /// <summary>What the functions of the schema <c>organisations</c> read: grants are lists of organisations, "*" for all.</summary>
    string Describe() => JsonSerializer.Serialize(new
    {
        program = current.IsProgram,
        account = current.Viewer?.AccountId,
        name = current.Viewer?.Name,
        roles = current.Viewer?.Roles.Select(held => held.ToString()),
        address = current.Address,
        grants = current.Viewer?.Grants.ToDictionary(grant => grant.Key, grant => grant.Value.Everywhere ? ["*"] : grant.Value.Organisations.Select(code => code.Value)),
    });
}
