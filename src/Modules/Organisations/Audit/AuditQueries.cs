using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Modules.Organisations.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Helsefellesskap.Modules.Organisations.Audit;

[QueryType]
static class AuditQueries
{
    [Authorize("audit.read")]
    [UsePaging, UseFiltering, UseSorting]
    [GraphQLDescription("The audit log, the newest first: who did what, as which role, when and from where. It holds no text of cases.")]
    public static IQueryable<AuditEvent> AuditEvents(OrganisationsDbContext database) =>
        database.Set<AuditEvent>().AsNoTracking().OrderByDescending(entry => entry.Id);

    [Authorize("audit.read")]
    [Cost(1000)]
    [GraphQLDescription("Computes the log's chain anew, which takes time in proportion to its length.")]
    public static Task<AuditReport> AuditVerification(AuditVerification verification, CancellationToken cancellationToken) => verification.VerifyAsync(cancellationToken);
}
