using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Organisations.Contracts;

/// <summary>A party of the fellowship. Parties come and go, as municipalities merge: each has a first and a last date.</summary>
[Authorize]
[GraphQLDescription("A party of the fellowship: a municipality, a hospital, a GP practice or the user representatives.")]
public sealed record Organisation
{
    [GraphQLIgnore]
    public required OrganisationCode Code { get; init; }

    [GraphQLDescription("What the organisation is.")]
    public required OrganisationKind Kind { get; init; }

    [GraphQLDescription("The name as the organisation writes it.")]
    public required string Name { get; init; }

    [GraphQLDescription("The first day as a party; null where it was one from the beginning.")]
    public DateOnly? FirstDate { get; init; }

    [GraphQLDescription("The last day as a party; null where it is one still.")]
    public DateOnly? LastDate { get; init; }

    [GraphQLDescription("How many people live in the municipality; null for others.")]
    public int? Inhabitants { get; init; }

    [GraphQLDescription("How many of the inhabitants are 67 years or older; null for others.")]
    public int? Inhabitants67Plus { get; init; }

    /// <summary>Whether it is a party on the day, its first and last included.</summary>
    public bool IsPartyOn(DateOnly day) => (FirstDate is null || FirstDate <= day) && (LastDate is null || day <= LastDate);
}
