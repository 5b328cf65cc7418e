using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Helsefellesskap.Kernel;

/// <summary>
/// Writes lines of the audit log: who, as which role and from where are taken from the connection (<see cref="Persistence.ViewerOnConnection"/>), and the line
/// stands or falls with the transaction that the connection is in. Changes of tables given to <c>organisations.audit_table</c> need no line from here.
/// </summary>
public static class Audit
{
    /// <param name="context">Its connection is told who asks.</param>
    /// <param name="action">What was done: "read", "load", "sign-in".</param>
    /// <param name="objectType">The kind of thing it was done to.</param>
    /// <param name="objectId">Which one.</param>
    /// <param name="details">Written as JSON; never personal data or texts of cases.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public static Task WriteAuditAsync(
        this DbContext context, string action, string objectType, string objectId, object? details = null, CancellationToken cancellationToken = default)
    {
        var json = details is null ? null : JsonSerializer.Serialize(details);
        return context.Database.ExecuteSqlAsync($"select organisations.write_audit({action}, {objectType}, {objectId}, null, {json}::json)", cancellationToken);
    }

    /// <inheritdoc cref="WriteAuditAsync(DbContext, string, string, string, object?, CancellationToken)"/>
    /// <param name="connection">Told who asks.</param>
    public static async Task WriteAuditAsync(
        this NpgsqlConnection connection, string action, string objectType, string objectId, object? details = null, CancellationToken cancellationToken = default)
    {
        await using var command = new NpgsqlCommand("select organisations.write_audit($1, $2, $3, null, $4)", connection)
        {
            Parameters =
            {
                new() { Value = action },
                new() { Value = objectType },
                new() { Value = objectId },
                new() { Value = details is null ? DBNull.Value : JsonSerializer.Serialize(details), NpgsqlDbType = NpgsqlDbType.Json },
            },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
