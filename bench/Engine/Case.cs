using System.Text;
using System.Text.Json;
using Helsefellesskap.GraphQL.Execution;

namespace Helsefellesskap.Bench.Engine;

/// <summary>A query that is measured.</summary>
sealed record Case(string Name, string Query, string? Variables = null)
{
    public static readonly Case[] All =
    [
        new("six indicators", "query($m: Int!) { indicators { code name unit latest(municipalityId: $m) { month numerator denominator } } }", """{"m":7}"""),
        new("2,880 points, properties", "{ municipalities { code name indicators { code name series { month numerator denominator } } } }"),
        new("2,880 points, resolvers", "query($last: Int!) { municipalities { code name indicators { code name series: loaded(last: $last) { month numerator denominator } } } }", """{"last":24}"""),
        new("50 deviations, loaders", "{ deviations(first: 50) { id status category createdAt text reportingOrg { id name kind } receivingOrg { id name kind } } }"),
        new("1 point", "{ points(count: 1) { month numerator denominator } }"),
        new("1,000 points", "{ points(count: 1000) { month numerator denominator } }"),
        new("100,000 points", "{ points(count: 100000) { month numerator denominator } }"),
    ];

    public OperationRequest Request(IServiceProvider services) => new()
    {
        Document = Encoding.UTF8.GetBytes(Query),
        Variables = Variables is null ? null : JsonDocument.Parse(Variables).RootElement,
        Services = services,
    };

    public byte[] Body => JsonSerializer.SerializeToUtf8Bytes(new { query = Query, variables = Variables is null ? default(JsonElement?) : JsonDocument.Parse(Variables).RootElement });
}
