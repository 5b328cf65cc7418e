using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Modules.Kpi.Indicators;

namespace Helsefellesskap.Modules.Kpi.Definitions;

/// <summary>
/// One version of what an indicator of the fellowship's own is: its figures are uploaded month by month, and need no code. A change adds a version; the latest
/// one holds.
/// </summary>
internal sealed class IndicatorDefinition
{
    /// <summary>Letters, digits and underscores, as it stands in files: "meetings_in_a_day".</summary>
    public required string Code { get; init; }

    /// <summary>Counted from 1.</summary>
    public required int Version { get; init; }

    public required string Title { get; init; }

    /// <summary>What the figures are counted in: "share", "days", "bed-days" or a word of its own.</summary>
    public required string Unit { get; init; }

    public required Direction Direction { get; init; }

    /// <summary>Small numbers of it are withheld inside the circle of the parties too.</summary>
    public required bool Sensitive { get; init; }

    /// <summary>Whether municipalities have figures of their own, which add up to the fellowship's; else only the fellowship's are uploaded.</summary>
    public required bool PerMunicipality { get; init; }

    /// <summary>What is counted and what is not, in words.</summary>
    public string? Definition { get; init; }

    public string? Source { get; init; }

    /// <summary>How often it is to be reported; null where nobody has decided it.</summary>
    public string? Frequency { get; init; }

    public string? Owner { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The account that defined it; null for what came with the installation.</summary>
    [GraphQLIgnore]
    public Guid? RecordedBy { get; init; }
}
