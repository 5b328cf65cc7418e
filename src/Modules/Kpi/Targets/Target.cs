using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Kpi.Targets;

/// <summary>
/// One version of what an indicator is to become. Versions are only ever added: a report of last year is still measured against what was decided then.
/// </summary>
internal sealed record Target
{
    [ID]
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The indicator's code.</summary>
    public required string Indicator { get; init; }

    /// <summary>Whose target it is; null is the fellowship's, which for shares and means is the common one of all municipalities.</summary>
    [GraphQLIgnore]
    public OrganisationCode? Organisation { get; init; }

    /// <summary>The ward that it is for, such as "Øya helsehus"; null where it is for no ward of its own.</summary>
    public string? Unit { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>In the indicator's own unit; a share is 0.9 and not 90.</summary>
    public required double Value { get; init; }

    /// <summary>Null where its source names none: such a target is kept for the record and never evaluated.</summary>
    public required TargetPeriod? Period { get; init; }

    /// <summary>The paper that it stands in, such as "strategi 2024".</summary>
    public required string Source { get; init; }

    public string? DecidedBy { get; init; }

    /// <summary>Where the way to it begins, if not at the baseline year's own figure.</summary>
    public double? Baseline { get; init; }

    /// <summary>The source's own deadline: shown, never reckoned with.</summary>
    public DateOnly? ReachBy { get; init; }

    /// <summary>False where it is kept as its source says it but is not what anybody is measured against.</summary>
    public bool Evaluated { get; init; } = true;

    public string? Note { get; init; }

    /// <summary>When it was set or proposed.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The account that set or proposed it; null for what came with the installation.</summary>
    [GraphQLIgnore]
    public Guid? RecordedBy { get; init; }

    /// <summary>From when on the program reckons with it; null while it is a proposal, and for ever where that is declined.</summary>
    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>When a proposal was declined.</summary>
    public DateTimeOffset? DeclinedAt { get; init; }

    /// <summary>The account that accepted or declined a proposal.</summary>
    [GraphQLIgnore]
    public Guid? JudgedBy { get; init; }

    /// <summary>Whether another version for the same says nothing else.</summary>
    public bool SaysTheSame(Target other) => (Value, Period, Source, DecidedBy) == (other.Value, other.Period, other.Source, other.DecidedBy);

    public TargetState State => AcceptedAt is not null ? TargetState.Decided : DeclinedAt is not null ? TargetState.Declined : TargetState.Proposed;
}
