using Helsefellesskap.Modules.Kpi.Persistence;
using Npgsql;

namespace Helsefellesskap.Modules.Kpi.ShortStays;

/// <summary>The wards that stays have been delivered from, by municipality.</summary>
internal sealed class ShortStayUnits(NpgsqlDataSource database)
{
    public async Task<ILookup<string, string>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var units = await connection
            .Sql("SELECT DISTINCT organisation, unit FROM kpi.short_stay_contributions WHERE unit <> ''")
            .ListAsync(reader => (Organisation: reader.GetString(0), Unit: reader.GetString(1)), cancellationToken);
        return units.ToLookup(each => each.Organisation, each => each.Unit);
    }
}
