using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Organisations.Contracts;

namespace Helsefellesskap.Modules.Organisations.Accounts;

[ObjectType<AccountRole>]
[Authorize("accounts.manage")]
static class AccountRoleType
{
    [GraphQLDescription("The organisation that the role is held at; null for the role of a body.")]
    public static ValueTask<Organisation?> Organisation([Parent] AccountRole role, OrganisationDirectory directory, CancellationToken cancellationToken) =>
        directory.FindAsync(role.Organisation, cancellationToken);
}

[ObjectType<RoleAtOrganisation>]
[Authorize]
static class RoleAtOrganisationType
{
    [GraphQLDescription("The organisation that the role is held at; null for the role of a body.")]
    public static ValueTask<Organisation?> Organisation([Parent] RoleAtOrganisation role, OrganisationDirectory directory, CancellationToken cancellationToken) =>
        directory.FindAsync(role.Organisation, cancellationToken);
}

static class OrganisationDirectoryExtensions
{
    public static async ValueTask<Organisation?> FindAsync(this OrganisationDirectory directory, OrganisationCode? code, CancellationToken cancellationToken) =>
        code is { } given ? (await directory.GetAsync(cancellationToken)).Find(given) : null;
}
