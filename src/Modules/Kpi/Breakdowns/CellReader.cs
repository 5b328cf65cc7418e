using Helsefellesskap.Kernel;
using Helsefellesskap.Kernel.Persistence;
using Helsefellesskap.Modules.Kpi.Figures;
using Helsefellesskap.Modules.Kpi.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NpgsqlTypes;

namespace Helsefellesskap.Modules.Kpi.Breakdowns;

/// <summary>Reads cells: one statement for each dimension and period asked for, whatever the number of organisations and indicators.</summary>
internal sealed class CellReader(NpgsqlDataSource database, IServiceScopeFactory scopes)
{
    public async Task<IReadOnlyDictionary<CellKey, CellTable>> ReadAsync(IReadOnlyList<CellKey> keys, CancellationToken cancellationToken)
    {
        var found = new Dictionary<CellKey, CellTable>(keys.Count);
        foreach (var asked in keys.GroupBy(key => (key.Kind, key.By, key.From, key.To)))
        {
            var codes = asked.Any(key => key.Organisation is null) ? null : asked.Select(key => key.Organisation!.Value.Value).Distinct().ToArray();
            var tables = await ReadAsync(Divisions.Of(asked.Key.Kind, asked.Key.By)!, asked.Key.From, asked.Key.To, codes, cancellationToken);
            foreach (var key in asked) found[key] = tables(key.Organisation);
        }
        return found;
    }

    /// <param name="codes">The organisations to read; null for all, and then the fellowship's as well.</param>
    public async Task<Func<OrganisationCode?, CellTable>> ReadAsync(Division division, Month from, Month to, string[]? codes, CancellationToken cancellationToken)
    {
        var columns = TallySources.Of(division.Kind)!.Columns.Length;
        var all = new CellTable(from, division.Keys.Length, columns);
        var tables = new Dictionary<string, CellTable>();
        foreach (var (organisation, cell, counts) in await RowsAsync(division, from, to, codes, columns, cancellationToken))
        {
            if (!tables.TryGetValue(organisation, out var table)) tables[organisation] = table = new CellTable(from, division.Keys.Length, columns);
            table.Add(cell, counts);
            all.Add(cell, counts);
        }
        var nothing = new CellTable(from, division.Keys.Length, columns);
        return organisation => organisation is { } code ? tables.GetValueOrDefault(code.Value, nothing) : all;
    }

    async Task<List<(string Organisation, int Cell, long[] Counts)>> RowsAsync(
        Division division, Month from, Month to, string[]? codes, int columns, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        // Short stays are guarded row by row, and what is counted of them here is disclosed by the same rules as the figures are.
        using var program = scope.ServiceProvider.GetRequiredService<CurrentViewer>().ActAsProgram();
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await scope.ServiceProvider.GetRequiredService<ViewerOnConnection>().TellAsync(connection, cancellationToken);
        var command = connection.Sql(CellSql.Of(division), ("kind", division.Kind), ("first", from.FirstDay), ("after", to.AddMonths(1).FirstDay));
        command.Parameters.AddWithValue("organisations", NpgsqlDbType.Array | NpgsqlDbType.Text, (object?)codes ?? DBNull.Value);
        return await command.ListAsync(
            reader => (reader.GetString(0), reader.GetInt32(1), Enumerable.Range(2, columns).Select(reader.GetInt64).ToArray()), cancellationToken);
    }
}
