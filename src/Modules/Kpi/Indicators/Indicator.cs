using Helsefellesskap.GraphQL.Types.Annotations;

namespace Helsefellesskap.Modules.Kpi.Indicators;

/// <summary>
/// What the fellowship steers by, and one version of what it means. A change adds a version; the latest one holds. The six of the strategy are counted from
/// stays; others are defined by the analysis group, and their figures are uploaded month by month.
/// </summary>
internal sealed class Indicator
{
    /// <summary>Letters, digits and underscores, as it stands in files: "kpi1".</summary>
    public required string Code { get; init; }

    /// <summary>Of the definition, counted from 1.</summary>
    public required int Version { get; init; }

    public required string Title { get; init; }

    /// <summary>What the figures are counted in: "share" (0.9 and not 90), "days", "bed-days" or a word of its own.</summary>
    public required string Unit { get; init; }

    public required Direction Direction { get; init; }

    /// <summary>Small numbers of it are withheld inside the circle of the parties too.</summary>
    public required bool Sensitive { get; init; }

    /// <summary>Whether municipalities have figures of their own, which add up to the fellowship's; else there are the fellowship's only.</summary>
    public required bool PerMunicipality { get; init; }

    /// <summary>What is counted and what is not, in words.</summary>
    public string? Definition { get; init; }

    public string? Source { get; init; }

    /// <summary>How often it is to be reported; null where nobody has decided it.</summary>
    public string? Frequency { get; init; }

    public string? Owner { get; init; }

    /// <summary>When the version was defined.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The account that defined it; null for what came with the installation.</summary>
    [GraphQLIgnore]
    public Guid? RecordedBy { get; init; }
}
