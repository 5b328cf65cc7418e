using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Kpi.Loads;

/// <summary>
/// Says which load holds for an organisation's month of a kind, and when it did. A month without a current segment is not covered. A new load closes the
/// segments of its period and scope and opens its own: so earlier versions stay readable, and no row of a large table is ever touched again.
/// </summary>
internal sealed class Segment
{
    public required string Kind { get; init; }

    public required OrganisationCode Organisation { get; init; }

    public required Month Month { get; init; }

    public required int LoadId { get; init; }

    /// <summary>The month had not ended when the file was loaded.</summary>
    public required bool Early { get; init; }

    public required DateTimeOffset ValidFrom { get; init; }

    /// <summary>Null while it holds.</summary>
    public DateTimeOffset? ValidUntil { get; init; }
}
