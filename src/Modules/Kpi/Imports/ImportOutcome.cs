using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Kpi.Imports;

/// <summary>What a file did, or would do.</summary>
internal sealed record ImportOutcome(int? ImportId, int Replaced, int Removed, Month? From, Month? To)
{
    /// <summary>The file is what already holds: nothing is to be kept of this run.</summary>
    public bool IsUnchanged { get; init; }

    public static readonly ImportOutcome Nothing = new(null, 0, 0, null, null);
}
