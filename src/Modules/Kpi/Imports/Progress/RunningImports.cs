using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Kpi.Imports.Progress;

/// <summary>The imports that this program is working on, by the ids that their senders chose, and those that ended a moment ago.</summary>
internal sealed class RunningImports(TimeProvider clock)
{
    /// <summary>How long the end of an import can still be learned: longer than a watcher may be late.</summary>
    static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    readonly Lock gate = new();
    readonly List<(Guid Id, RunningImport Import)> imports = [];

    public void Add(Guid id, RunningImport import)
    {
        var kept = clock.GetUtcNow() - Kept;
        lock (gate)
        {
            imports.RemoveAll(each => each.Import.EndedBefore(kept));
            imports.Add((id, import));
        }
    }

    /// <summary>The newest with the id that the viewer may know of. Two senders may have chosen the same id, and neither learns of it.</summary>
    public RunningImport? Find(Guid id, Viewer viewer)
    {
        lock (gate) return imports.FindLast(each => each.Id == id && each.Import.MayBeSeenBy(viewer)).Import;
    }
}
