namespace Helsefellesskap.Modules.Organisations.Audit;

/// <summary>A link of the chain: the event's hash together with that of the link before it.</summary>
sealed class AuditSeal
{
    /// <summary>The day (UTC) on which the event was sealed; a day's chain begins on the last link of the day before.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Counts from 1 each day.</summary>
    public required int Number { get; init; }

    public required long EventId { get; init; }

    public required byte[] Hash { get; init; }
}
