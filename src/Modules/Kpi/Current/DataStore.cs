using Helsefellesskap.Modules.Organisations.Contracts;
using Npgsql;

namespace Helsefellesskap.Modules.Kpi.Current;

/// <summary>Keeps the data as they are now in memory. PostgreSQL says at each request whether they still are, so that a load counts at once and on every node.</summary>
internal sealed class DataStore(NpgsqlDataSource database, OrganisationDirectory organisations, CurrentReaders readers)
{
    readonly Lock gate = new();
    CurrentData? current;

    public async Task<CurrentData> GetAsync(CancellationToken cancellationToken)
    {
        var members = await organisations.GetAsync(cancellationToken);
        var version = await DataVersion.ReadAsync(database, cancellationToken);
        lock (gate)
        {
            if (current?.IsOf(version, members) == true) return current;
            return current = new CurrentData(version, members, readers, current?.HasMembers(members) == true ? current : null);
        }
    }
}
