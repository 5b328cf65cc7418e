namespace Helsefellesskap.Kernel;

/// <summary>A role that somebody holds, at an organisation or, for a body's role, at none.</summary>
public readonly record struct RoleAtOrganisation(Role Role, OrganisationCode? Organisation);

/// <summary>Who asks: the signed-in account of a request with the roles that it holds at this moment.</summary>
public sealed class Viewer(Guid accountId, string name, IReadOnlyList<RoleAtOrganisation> roles)
{
    public Guid AccountId { get; } = accountId;

    public string Name { get; } = name;

    public IReadOnlyList<RoleAtOrganisation> Roles { get; } = roles;

    public bool Has(Role role) => Roles.Any(held => held.Role == role);

    public bool HasAt(Role role, OrganisationCode organisation) => Roles.Contains(new RoleAtOrganisation(role, organisation));
}
