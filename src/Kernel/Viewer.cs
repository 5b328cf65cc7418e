namespace Helsefellesskap.Kernel;

/// <summary>A role that somebody holds, at an organisation or, for a body's role, at none.</summary>
public readonly record struct RoleAtOrganisation(Role Role, OrganisationCode? Organisation);

/// <summary>
/// Who asks: the signed-in account of a request with the roles that it holds at this moment, and what the access matrix
/// (src/Modules/Organisations/Access/matrix.md) allows them. Without grants a viewer may do nothing.
/// </summary>
public sealed class Viewer(Guid accountId, string name, IReadOnlyList<RoleAtOrganisation> roles, IReadOnlyDictionary<string, Grant>? grants = null)
{
    readonly IReadOnlyDictionary<string, Grant> grants = grants ?? new Dictionary<string, Grant>();

    public Guid AccountId { get; } = accountId;

    public string Name { get; } = name;

    public IReadOnlyList<RoleAtOrganisation> Roles { get; } = roles;

    public bool Has(Role role) => Roles.Any(held => held.Role == role);

    public bool HasAt(Role role, OrganisationCode organisation) => Roles.Contains(new RoleAtOrganisation(role, organisation));

    /// <summary>What the matrix's rule ("kpi.read") allows; null where it allows nothing.</summary>
    public Grant? GrantOf(string rule) => grants.GetValueOrDefault(rule);

    /// <summary>Whether the rule allows anything at all, for some organisation.</summary>
    public bool May(string rule) => grants.ContainsKey(rule);

    public bool May(string rule, OrganisationCode organisation) => grants.GetValueOrDefault(rule)?.Covers(organisation) == true;
}
