using System.Text.Json.Nodes;
using Helsefellesskap.Tests.Testing;

namespace Helsefellesskap.Tests.Kpi;

/// <summary>Asks and reads answers.</summary>
internal static class GraphQLAnswers
{
    /// <summary>The answer's data; fails where the request had errors.</summary>
    public static async Task<JsonNode> DataAsync(this HttpClient viewer, string query)
    {
        var answer = JsonNode.Parse(await TestHost.QueryAsync(viewer, query))!;
        Assert.Null(answer["errors"]?.ToJsonString());
        return answer["data"]!;
    }

    /// <summary>The code of the request's first error.</summary>
    public static async Task<string?> ErrorAsync(this HttpClient viewer, string query) =>
        (string?)JsonNode.Parse(await TestHost.QueryAsync(viewer, query))!["errors"]?[0]?["extensions"]?["code"];

    /// <summary>The type of the payload's first declared error; null where it was done.</summary>
    public static async Task<string?> RefusalAsync(this HttpClient viewer, string mutation, string arguments)
    {
        var data = await viewer.DataAsync($$"""mutation { {{mutation}}(input: { {{arguments}} }) { errors { __typename } } }""");
        return (string?)data[mutation]!["errors"]?[0]?["__typename"];
    }
}
