using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Organisations.Accounts;

/// <summary>A role that an account holds for a period; several at a time are common.</summary>
[GraphQLDescription("A role that an account holds for a period.")]
sealed class AccountRole
{
    [ID]
    [GraphQLDescription("Names the holding of the role, for ending it.")]
    public Guid Id { get; init; } = Guid.CreateVersion7();

    [GraphQLIgnore]
    public required Guid AccountId { get; init; }

    /// <summary>Which role.</summary>
    public required Role Role { get; init; }

    /// <summary>Null for the role of a body, which belongs to no organisation.</summary>
    public OrganisationCode? Organisation { get; init; }

    /// <summary>The first day of the role.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day of the role; null where it has no end.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Given by an OpenID Connect provider's claims, and taken away when they no longer say so.</summary>
    public bool FromProvider { get; init; }

    /// <summary>Roles at an organisation need one; a body's role has none.</summary>
    public static bool NeedsOrganisation(Role role) => role is
        Role.MunicipalityCoordinator or Role.MunicipalityLeader or Role.HospitalCoordinator or Role.HospitalLeader or Role.Gp or Role.UserRepresentative;
}
