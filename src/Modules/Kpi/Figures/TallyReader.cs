using Helsefellesskap.Modules.Kpi.Current;
using Helsefellesskap.Modules.Organisations.Contracts;
using Npgsql;

namespace Helsefellesskap.Modules.Kpi.Figures;

/// <summary>
/// Reads tallies: what holds now from memory; wards and earlier versions by one statement for each kind and time asked for, whatever the number of organisations,
/// wards and months.
/// </summary>
internal sealed class TallyReader(NpgsqlDataSource database)
{
    public async Task<IReadOnlyDictionary<TallyKey, Tally>> ReadAsync(IReadOnlyList<TallyKey> keys, CurrentData data, CancellationToken cancellationToken)
    {
        var tallies = new Dictionary<TallyKey, Tally>(keys.Count);
        foreach (var asked in keys.GroupBy(key => (key.Kind, key.AsOf, IsKept: key is { Unit: null, AsOf: null })))
        {
            var table = asked.Key.IsKept
                ? await data.TalliesAsync(asked.Key.Kind, cancellationToken)
                : await new TallyQuery(TallySources.Of(asked.Key.Kind)!, TallyScope.Of(asked.Key.AsOf, [.. asked])).RunAsync(database, data.Members, cancellationToken);
            foreach (var key in asked) tallies.Add(key, table.Of(key.Organisation, key.Unit));
        }
        return tallies;
    }

    /// <summary>All that holds of a kind now, wards together.</summary>
    public Task<TallyTable> ReadAllAsync(string kind, OrganisationList members) =>
        new TallyQuery(TallySources.Of(kind)!, TallyScope.All).RunAsync(database, members, CancellationToken.None);

    /// <summary>The same from what held at a time, reading only the months whose figures a load has touched since.</summary>
    public async Task<TallyTable> RenewAsync(string kind, OrganisationList members, TallyTable before, DateTime since)
    {
        var change = await TallyChange.ReadAsync(database, TallySources.Of(kind)!, since);
        if (change.Delivers) return await ReadAllAsync(kind, members);
        if (change.Months is not { } months) return before;
        return before.With(await new TallyQuery(TallySources.Of(kind)!, TallyScope.All with { Months = months }).RunAsync(database, members, CancellationToken.None), months);
    }
}
