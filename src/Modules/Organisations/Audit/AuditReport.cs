using Helsefellesskap.GraphQL.Types.Annotations;

namespace Helsefellesskap.Modules.Organisations.Audit;

/// <summary>What came of computing the audit log's chain anew.</summary>
/// <param name="Head">The last link of the chain: kept outside the database it also tells that nothing was cut off the end.</param>
[GraphQLDescription("What came of computing the audit log's chain anew.")]
sealed record AuditReport(
    [property: GraphQLDescription("How many events the chain holds.")] int Sealed,
    [property: GraphQLDescription("The last link: day, number and hash. Noted outside the program it also tells, later, that nothing was cut off the end.")] string Head,
    [property: GraphQLDescription("What is wrong, in the order of the chain; empty where the log is whole."), ListSize(AssumedSize = 100)] IReadOnlyList<AuditFault> Faults);

/// <summary>One thing that is wrong with the log.</summary>
[GraphQLDescription("One thing that is wrong with the log.")]
sealed record AuditFault(
    [property: GraphQLDescription("The link's day; null for an event outside the chain.")] DateOnly? Day,
    [property: GraphQLDescription("The link's number on that day; null for an event outside the chain.")] int? Number,
    [property: GraphQLIgnore] long EventId,
    [property: GraphQLDescription("What is wrong.")] string What)
{
    [ID]
    [GraphQLDescription("The event.")]
    public string Event => EventId.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
