using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Kpi.Contracts;

/// <summary>What a file would change in a month, as numbers of stays: what holds now in the sender's scope, set against the file.</summary>
/// <param name="Month">By which the stay is filed. A stay that moves to another month is counted in that one, as changed.</param>
/// <param name="New">Only in the file.</param>
/// <param name="Changed">In both, and something about the stay differs.</param>
/// <param name="Gone">Not in the file.</param>
/// <param name="Unchanged">In both, and the same in every column.</param>
public sealed record ImportMonth(Month Month, int New, int Changed, int Gone, int Unchanged);
