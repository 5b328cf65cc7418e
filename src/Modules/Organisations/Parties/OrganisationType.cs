using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Modules.Organisations.Contracts;

namespace Helsefellesskap.Modules.Organisations.Parties;

[ObjectType<Organisation>]
[Authorize]
static class OrganisationType
{
    [GraphQLDescription("A municipality's four-digit number, or a short word such as \"stolav\". Never changes and is never used again.")]
    public static string Code([Parent] Organisation organisation) => organisation.Code.Value;
}
