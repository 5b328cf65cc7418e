using Helsefellesskap.Modules.Kpi.ShortStays;
using Helsefellesskap.Modules.Kpi.Stays;
using Helsefellesskap.Modules.Organisations.Contracts;
using Npgsql;

namespace Helsefellesskap.Modules.Kpi.Figures;

/// <summary>Reads tallies: one statement for each kind and time asked for, whatever the number of organisations, wards and months.</summary>
internal sealed class TallyReader(NpgsqlDataSource database, OrganisationDirectory organisations)
{
    static readonly Dictionary<string, TallySource> Sources =
        new[] { UkpTally.Source, ShortStayTally.Source }.ToDictionary(source => source.Kind);

    public async Task<IReadOnlyDictionary<TallyKey, Tally>> ReadAsync(IReadOnlyList<TallyKey> keys, CancellationToken cancellationToken)
    {
        var members = await organisations.GetAsync(cancellationToken);
        var tallies = new Dictionary<TallyKey, Tally>(keys.Count);
        foreach (var asked in keys.GroupBy(key => (key.Kind, key.AsOf)))
        {
            var query = new TallyQuery(Sources[asked.Key.Kind], asked.Key.AsOf, [.. asked]);
            foreach (var (key, tally) in await query.RunAsync(database, members, cancellationToken)) tallies.Add(key, tally);
        }
        return tallies;
    }
}
