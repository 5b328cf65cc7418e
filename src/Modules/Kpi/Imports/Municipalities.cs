using Helsefellesskap.Modules.Kpi.Persistence;
using Npgsql;

namespace Helsefellesskap.Modules.Kpi.Imports;

internal static class Municipalities
{
    public static async Task<IReadOnlyCollection<string>> CodesAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        await connection.Sql("SELECT code FROM organisations.organisations WHERE kind = 'Municipality'").ListAsync(reader => reader.GetString(0), cancellationToken);
}
