using System.Collections.Concurrent;
using Npgsql;

namespace Helsefellesskap.Modules.Kpi.Disclosure;

/// <summary>Keeps the patterns of the data as they are now; new data make new patterns, by whoever asks first.</summary>
internal sealed class PatternStore(NpgsqlDataSource database, PatternMaker maker)
{
    readonly ConcurrentDictionary<(string Name, bool Outside), (DataVersion Version, Lazy<Task<Patterns>> Patterns)> kept = new();

    public async Task<Patterns> GetAsync(PatternGroup group, CancellationToken cancellationToken)
    {
        var version = await DataVersion.ReadAsync(database, cancellationToken);
        var current = kept.AddOrUpdate((group.Name, group.Outside), _ => Make(), (_, known) => known.Version == version && !known.Patterns.Value.IsFaulted ? known : Make());
        return await current.Patterns.Value.WaitAsync(cancellationToken);

        // Nobody's cancellation may spoil what others wait for.
        (DataVersion, Lazy<Task<Patterns>>) Make() => (version, new(() => maker.MakeAsync(group, version, CancellationToken.None)));
    }
}
