using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Loads;

namespace Helsefellesskap.Modules.Kpi.Imports.Progress;

/// <summary>
/// An import that may be watched. Whoever imports writes what it does into fields and knows nothing of watchers, who look at them now and then: so progress
/// costs an import a store for each row, however many watch.
/// </summary>
/// <param name="sender">Who the file comes from.</param>
internal sealed class RunningImport(Sender sender)
{
    volatile ImportPhase phase;
    int rows;
    long bytes;
    long endedAt = long.MaxValue;

    public ImportPhase Phase
    {
        get => phase;
        set => phase = value;
    }

    public int Rows
    {
        set => Volatile.Write(ref rows, value);
    }

    public long Bytes
    {
        set => Volatile.Write(ref bytes, value);
    }

    public long? Length { get; init; }

    public bool EndedBefore(DateTimeOffset time) => Volatile.Read(ref endedAt) < time.UtcTicks;

    public ImportProgress At(Guid id) => new(id, phase, Volatile.Read(ref rows), Volatile.Read(ref bytes), Length);

    public bool MayBeSeenBy(Viewer viewer) => viewer.MaySeeImport(sender.Who, sender.Party);

    /// <param name="how"><see cref="ImportPhase.Done"/> or <see cref="ImportPhase.Interrupted"/>.</param>
    /// <param name="at">Now.</param>
    public void End(ImportPhase how, DateTimeOffset at)
    {
        phase = how;
        Volatile.Write(ref endedAt, at.UtcTicks);
    }
}
