using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Contracts;

namespace Helsefellesskap.Modules.Kpi.Imports;

/// <summary>What a file did, or would do.</summary>
internal sealed record ImportOutcome(int? ImportId, int Replaced, int Removed, Month? From, Month? To)
{
    /// <summary>The file is what already holds: nothing is to be kept of this run.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>Counted for a check only: whoever loads has seen it, and need not wait for it again.</summary>
    public IReadOnlyList<ImportMonth>? Months { get; init; }

    /// <summary>The months that the file has rows of, where it changes those alone; null where it replaces its whole period.</summary>
    public IReadOnlySet<Month>? Touched { get; init; }

    public static readonly ImportOutcome Nothing = new(null, 0, 0, null, null);
}
