using Helsefellesskap.Modules.Kpi.Current;
using Helsefellesskap.Modules.Kpi.ShortStays;
using Helsefellesskap.Modules.Kpi.Stays;
using Helsefellesskap.Modules.Organisations.Contracts;
using Npgsql;

namespace Helsefellesskap.Modules.Kpi.Figures;

/// <summary>
/// Reads tallies: what holds now from memory; wards and earlier versions by one statement for each kind and time asked for, whatever the number of organisations,
/// wards and months.
/// </summary>
internal sealed class TallyReader(NpgsqlDataSource database)
{
    static readonly Dictionary<string, TallySource> Sources =
        new[] { UkpTally.Source, ShortStayTally.Source }.ToDictionary(source => source.Kind);

    /// <summary>Where the tallies of a kind of stays come from.</summary>
    public static TallySource SourceOf(string kind) => Sources[kind];

    public async Task<IReadOnlyDictionary<TallyKey, Tally>> ReadAsync(IReadOnlyList<TallyKey> keys, CurrentData data, CancellationToken cancellationToken)
    {
        var tallies = new Dictionary<TallyKey, Tally>(keys.Count);
        foreach (var asked in keys.GroupBy(key => (key.Kind, key.AsOf, IsKept: key is { Unit: null, AsOf: null })))
        {
            var table = asked.Key.IsKept
                ? await data.TalliesAsync(asked.Key.Kind, cancellationToken)
                : await new TallyQuery(Sources[asked.Key.Kind], TallyScope.Of(asked.Key.AsOf, [.. asked])).RunAsync(database, data.Members, cancellationToken);
            foreach (var key in asked) tallies.Add(key, table.Of(key.Organisation, key.Unit));
        }
        return tallies;
    }

    /// <summary>All that holds of a kind now, wards together.</summary>
    public Task<TallyTable> ReadAllAsync(string kind, OrganisationList members) =>
        new TallyQuery(Sources[kind], TallyScope.All).RunAsync(database, members, CancellationToken.None);
}
