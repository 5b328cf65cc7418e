using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Organisations.Contracts;

namespace Helsefellesskap.Modules.Organisations.Parties;

[QueryType]
[Authorize]
static class OrganisationQueries
{
    [GraphQLDescription("The fellowship's parties, in the order of their codes: those on the given day, or all that are or were.")]
    [ListSize(AssumedSize = 400)]
    public static async Task<IEnumerable<Organisation>> Organisations(DateOnly? on, OrganisationDirectory directory, CancellationToken cancellationToken)
    {
        var organisations = await directory.GetAsync(cancellationToken);
        return on is { } day ? organisations.All.Where(organisation => organisation.IsPartyOn(day)) : organisations.All;
    }

    [GraphQLDescription("The party with the code; null where there is none.")]
    public static async Task<Organisation?> Organisation(string code, OrganisationDirectory directory, CancellationToken cancellationToken) =>
        OrganisationCode.IsValid(code) ? (await directory.GetAsync(cancellationToken)).Find(new OrganisationCode(code)) : null;
}
