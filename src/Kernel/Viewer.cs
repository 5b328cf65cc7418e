using Helsefellesskap.GraphQL.Types.Annotations;

namespace Helsefellesskap.Kernel;

/// <summary>A role that somebody holds, at an organisation or, for a body's role, at none.</summary>
public readonly record struct RoleAtOrganisation(Role Role, OrganisationCode? Organisation)
{
    /// <summary>As the audit log has it: "Au", "HospitalLeader@stolav".</summary>
    public override string ToString() => Organisation is { } organisation ? $"{Role}@{organisation}" : Role.ToString();
}

/// <summary>
/// Who asks: the signed-in account of a request with the roles that it holds at this moment, and what the access matrix
/// (src/Modules/Organisations/Access/matrix.md) allows them. Without grants a viewer may do nothing.
/// </summary>
[GraphQLDescription("Who asks: the signed-in account with the roles that it holds at this moment.")]
public sealed class Viewer(Guid accountId, string name, IReadOnlyList<RoleAtOrganisation> roles, IReadOnlyDictionary<string, Grant>? grants = null)
{
    [ID]
    [GraphQLDescription("The account.")]
    public Guid AccountId { get; } = accountId;

    [GraphQLDescription("What the account is called.")]
    public string Name { get; } = name;

    [GraphQLDescription("The roles held today, each at its organisation.")]
    [ListSize(AssumedSize = 5)]
    public IReadOnlyList<RoleAtOrganisation> Roles { get; } = roles;

    /// <summary>What the matrix allows, by rule ("kpi.read").</summary>
    [GraphQLIgnore]
    public IReadOnlyDictionary<string, Grant> Grants { get; } = grants ?? new Dictionary<string, Grant>();

    public bool Has(Role role) => Roles.Any(held => held.Role == role);

    public bool HasAt(Role role, OrganisationCode organisation) => Roles.Contains(new RoleAtOrganisation(role, organisation));

    /// <summary>What the matrix's rule ("kpi.read") allows; null where it allows nothing.</summary>
    public Grant? GrantOf(string rule) => Grants.GetValueOrDefault(rule);

    /// <summary>Whether the rule allows anything at all, for some organisation.</summary>
    public bool May(string rule) => Grants.ContainsKey(rule);

    public bool May(string rule, OrganisationCode organisation) => Grants.GetValueOrDefault(rule)?.Covers(organisation) == true;
}
