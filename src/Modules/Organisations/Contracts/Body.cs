using Helsefellesskap.GraphQL.Types.Annotations;

namespace Helsefellesskap.Modules.Organisations.Contracts;

/// <summary>Where parties meet to prepare, decide or advise: ASU, AU, the secretariat, a working group.</summary>
[Authorize]
[GraphQLDescription("Where parties meet to prepare, decide or advise: ASU, AU, the secretariat, a working group.")]
public sealed record Body
{
    [GraphQLDescription("A short word such as \"asu\".")]
    public required string Code { get; init; }

    [GraphQLDescription("The body's name.")]
    public required string Name { get; init; }

    [GraphQLDescription("Whether the body is in work or only proposed.")]
    public BodyStatus Status { get; init; }
}

/// <summary>Whether a body exists yet.</summary>
public enum BodyStatus
{
    /// <summary>It meets.</summary>
    Established,

    /// <summary>Somebody has proposed it, and nobody has decided it (domain.md: kapasitetsråd).</summary>
    Proposed,
}
