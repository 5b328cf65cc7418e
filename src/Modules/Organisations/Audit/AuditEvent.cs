using Helsefellesskap.GraphQL.Types.Annotations;

namespace Helsefellesskap.Modules.Organisations.Audit;

/// <summary>One line of the audit log. Nothing that the program can do changes or removes one.</summary>
sealed class AuditEvent
{
    [ID]
    public long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null where the program acted by itself, or nobody was signed in.</summary>
    [ID]
    public Guid? AccountId { get; init; }

    public required string AccountName { get; init; }

    /// <summary>The roles held at that moment: "Au", "HospitalLeader@stolav".</summary>
    public required string[] Roles { get; init; }

    /// <summary>The network address that the request came from.</summary>
    public string? Address { get; init; }

    /// <summary>"insert", "update" and "delete" for rows, else what was done: "sign-in", "read", "load".</summary>
    public required string Action { get; init; }

    /// <summary>Schema and table, or the kind of thing.</summary>
    public required string ObjectType { get; init; }

    public required string ObjectId { get; init; }

    /// <summary>The values before, as JSON; for an update only those that changed.</summary>
    public string? Old { get; init; }

    /// <summary>The values after, as JSON; for an update only those that changed.</summary>
    public string? New { get; init; }
}
