namespace Helsefellesskap.Kernel;

/// <summary>Why a rule of the access matrix allows something: a role that the viewer holds, and the matrix's word for it ("whole", "own write").</summary>
/// <param name="Everywhere">For every organisation; else only for the one of the role.</param>
public readonly record struct GrantReason(RoleAtOrganisation Held, string Word, bool Everywhere);

/// <summary>What one rule of the access matrix allows a viewer; only made where there is at least one reason.</summary>
public sealed class Grant(IReadOnlyList<GrantReason> reasons)
{
    public IReadOnlyList<GrantReason> Reasons { get; } = reasons;

    public bool Everywhere { get; } = reasons.Any(reason => reason.Everywhere);

    /// <summary>The viewer's own organisations under this rule. A body's role has none: what is the body's own is for the module to know.</summary>
    public IReadOnlySet<OrganisationCode> Organisations { get; } =
        reasons.Where(reason => !reason.Everywhere).Select(reason => reason.Held.Organisation).OfType<OrganisationCode>().ToHashSet();

    public bool Covers(OrganisationCode organisation) => Everywhere || Organisations.Contains(organisation);

    public bool Says(string word) => Reasons.Any(reason => reason.Word == word);
}
