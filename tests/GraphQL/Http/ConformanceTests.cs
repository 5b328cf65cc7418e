using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Helsefellesskap.GraphQL.Http;
using Helsefellesskap.Tests.GraphQL.Http.Sample;
using Microsoft.Extensions.Primitives;

namespace Helsefellesskap.Tests.GraphQL.Http;

/// <summary>What docs/decisions/graphql-over-http.md says of methods, statuses and headers, beyond the audits of npm graphql-http.</summary>
public sealed class ConformanceTests : IAsyncLifetime
{
    SampleServer server = null!;

    public async Task InitializeAsync() => server = await SampleServer.StartAsync();

    public async Task DisposeAsync() => await server.DisposeAsync();

    async Task<HttpResponseMessage> SendAsync(string method, string query = "", string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), server.Address + query);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value)) request.Content!.Headers.TryAddWithoutValidation(name, value);
        }
        return await server.Client.SendAsync(request);
    }

    static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) || response.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;

    static async Task<JsonNode> BodyOfAsync(HttpResponseMessage response) => JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    public async Task Another_method_is_told_which_there_are(string method)
    {
        using var response = await SendAsync(method);
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "GET, HEAD, POST"), (response.StatusCode, Header(response, "Allow")));
        Assert.Null(Header(response, "Access-Control-Allow-Origin"));
        Assert.StartsWith("GraphQL is asked by GET or POST", (string?)(await BodyOfAsync(response))["errors"]![0]!["message"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    [InlineData("*/*")]
    public async Task A_GET_that_would_change_something_is_sent_to_POST(string accept)
    {
        using var response = await SendAsync("GET", "?query=mutation{add(input:{a:1,b:1}){addition{sum}}}", null, ("Accept", accept));
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "POST"), (response.StatusCode, Header(response, "Allow")));
        Assert.Null((await BodyOfAsync(response))["data"]);
    }

    [Fact]
    public async Task HEAD_answers_as_GET_without_the_body()
    {
        using var get = await SendAsync("GET", "?query={running}");
        using var head = await SendAsync("HEAD", "?query={running}");
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(Header(get, "Content-Type"), Header(head, "Content-Type"));
        Assert.Equal(Header(get, "Content-Length"), Header(head, "Content-Length"));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("deflate")]
    [InlineData("zstd")]
    [InlineData("gzip, br")]
    public async Task Another_coding_is_told_which_there_are(string coding)
    {
        using var response = await SendAsync("POST", "", """{"query":"{running}"}""", ("Content-Encoding", coding));
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "gzip, br"), (response.StatusCode, Header(response, "Accept-Encoding")));
    }

    [Theory]
    [InlineData("?query={running}&operationName=&variables=&extensions=", 200)]
    [InlineData("?query=query null{running}&operationName=null", 200)]
    [InlineData("?query={running}&operationName=null", 400)]
    [InlineData("?query={running}&variables=null", 200)]
    [InlineData("?query={running}&variables=\"x\"", 400)]
    [InlineData("?query={running}&extensions=[]", 400)]
    [InlineData("?query={running}&extensions={}&extensions={}", 400)]
    [InlineData("?query={running}&unknown=1&unknown=2", 200)]
    [InlineData("?query=", 400)]
    public async Task Parameters_of_a_GET(string query, int expected)
    {
        using var response = await SendAsync("GET", query, null, ("Accept", "application/graphql-response+json"));
        Assert.Equal(expected, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("""{"query":"{running}","operationName":"","variables":null}""", 200)]
    [InlineData("""{"query":"{running}","operationName":null,"variables":null,"extensions":null}""", 200)]
    [InlineData("""{"query":"{running}","variables":"{}"}""", 400)]
    [InlineData("""{"query":"{running}","extensions":1}""", 400)]
    [InlineData("""{"query":"{running}","operationName":1}""", 400)]
    [InlineData("""{"query":"{running}","somethingNew":{"a":[1]}}""", 200)]
    [InlineData("""{"qeury":"{running}"}""", 400)]
    [InlineData("", 400)]
    public async Task Parameters_of_a_POST(string body, int expected)
    {
        using var response = await SendAsync("POST", "", body, ("Accept", "application/graphql-response+json"));
        Assert.Equal(expected, (int)response.StatusCode);
    }

    [Fact]
    public async Task An_answer_is_not_kept_and_depends_on_what_the_client_reads()
    {
        foreach (var method in new[] { "GET", "POST" })
        {
            using var response = await SendAsync(method, "?query={running}", method == "POST" ? """{"query":"{running}"}""" : null);
            Assert.Equal(("no-store", "Accept, Accept-Encoding"), (Header(response, "Cache-Control"), Header(response, "Vary")));
        }
        using var schema = await server.Client.GetAsync(new Uri(server.Address + "/schema"));
        Assert.Equal("no-store", Header(schema, "Cache-Control"));
    }

    [Theory]
    [InlineData("text/event-stream, application/json;q=0.5", "text/event-stream")]
    [InlineData("text/event-stream;q=0.5, application/json", "application/json")]
    public async Task A_query_comes_as_a_stream_where_the_client_likes_that_better(string accept, string expected)
    {
        using var response = await SendAsync("POST", "", """{"query":"{running}"}""", ("Accept", accept));
        Assert.Equal(expected, response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("GET", "?token=x", false)]
    [InlineData("GET", "", true)]
    [InlineData("POST", "", true)]
    public async Task A_stream_that_was_never_reserved_is_not_found(string method, string query, bool hasToken)
    {
        var headers = hasToken ? new[] { ("Accept", "text/event-stream"), ("X-GraphQL-Event-Stream-Token", "x") } : [("Accept", "text/event-stream")];
        using var response = await SendAsync(method, query, method == "POST" ? """{"query":"mutation{add(input:{a:1,b:1}){addition{sum}}}"}""" : null, headers);
        Assert.Equal((HttpStatusCode.NotFound, "application/json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
    }

    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip")]
    [InlineData("br;q=0.000 , gzip; q=0.0", null)]
    [InlineData("BR", "br")]
    [InlineData("deflate, zstd, *;q=0.5", null)]
    [InlineData("identity", null)]
    [InlineData("", null)]
    public void The_coding_is_one_that_the_client_reads(string accept, string? expected) =>
        Assert.Equal(expected, ResponseSender.EncodingFor(accept.Length == 0 ? StringValues.Empty : new StringValues(accept)));
}
