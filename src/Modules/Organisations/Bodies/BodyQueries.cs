using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Modules.Organisations.Contracts;
using Helsefellesskap.Modules.Organisations.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Helsefellesskap.Modules.Organisations.Bodies;

[QueryType]
[Authorize]
static class BodyQueries
{
    [GraphQLDescription("The fellowship's bodies, in the order of their codes.")]
    [ListSize(AssumedSize = 20)]
    public static async Task<IReadOnlyList<Body>> Bodies(IDbContextFactory<OrganisationsDbContext> databases, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await database.Bodies.AsNoTracking().OrderBy(body => body.Code).ToListAsync(cancellationToken);
    }
}
