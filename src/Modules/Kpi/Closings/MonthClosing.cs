using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Kpi.Closings;

/// <summary>
/// Somebody vouches for a month of a kind of data: until it is opened again no file may change it. Opened ones stay as a record of who opened them and why.
/// </summary>
internal sealed class MonthClosing
{
    [ID]
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The kind of file: "ukp-stays".</summary>
    public required string Kind { get; init; }

    /// <summary>Whose rows are closed; null where it is everybody's, as of a sender that delivers for all.</summary>
    [GraphQLIgnore]
    public OrganisationCode? Organisation { get; init; }

    public required Month Month { get; init; }

    public required ClosingStep Step { get; init; }

    [GraphQLIgnore]
    public required Guid ClosedBy { get; init; }

    /// <summary>The name as it was then, to be shown to those whose file is refused.</summary>
    public required string ClosedByName { get; init; }

    public required DateTimeOffset ClosedAt { get; init; }

    public string? Comment { get; init; }

    [GraphQLIgnore]
    public Guid? OpenedBy { get; private set; }

    public string? OpenedByName { get; private set; }

    /// <summary>Null while the month is closed.</summary>
    public DateTimeOffset? OpenedAt { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>Opens the month again; the record stays.</summary>
    public void Open(Viewer by, DateTimeOffset at, string reason)
    {
        OpenedBy = by.AccountId;
        OpenedByName = by.Name;
        OpenedAt = at;
        Reason = reason;
    }
}
