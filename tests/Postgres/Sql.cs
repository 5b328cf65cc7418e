using Npgsql;

namespace Helsefellesskap.Tests.Postgres;

/// <summary>One statement on a connection of its own, so that nothing outlives a server in a pool.</summary>
static class Sql
{
    internal static async Task<object?> RunAsync(string connectionString, string statement)
    {
        var unpooled = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString;
        await using var connection = new NpgsqlConnection(unpooled);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        return await command.ExecuteScalarAsync();
    }
}
