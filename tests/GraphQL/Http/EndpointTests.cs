using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Helsefellesskap.GraphQL.Http.TrustedDocuments;
using Helsefellesskap.Tests.GraphQL.Http.Sample;

namespace Helsefellesskap.Tests.GraphQL.Http;

public class EndpointTests
{
    static async Task<(HttpStatusCode Status, string? MediaType, JsonNode Body)> PostAsync(SampleServer server, object body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Address) { Content = JsonContent.Create(body) };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await server.Client.SendAsync(request);
        return (response.StatusCode, response.Content.Headers.ContentType?.ToString(), JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }

    [Theory]
    [InlineData("{ nothing }", "application/json", 200)]
    [InlineData("{ nothing }", "application/graphql-response+json", 400)]
    [InlineData("{", "application/json", 200)]
    [InlineData("{", "application/graphql-response+json", 400)]
    [InlineData("{ failing }", "application/graphql-response+json", 200)]
    [InlineData("{ running }", "application/graphql-response+json", 200)]
    [InlineData("subscription { countdown(from: 1) }", "application/json", 406)]
    [InlineData("{ running }", "text/html", 406)]
    public async Task The_status_follows_the_media_type(string query, string accept, int expected)
    {
        await using var server = await SampleServer.StartAsync();
        var (status, mediaType, _) = await PostAsync(server, new { query }, ("Accept", accept));
        Assert.Equal(expected, (int)status);
        Assert.Equal($"{(expected == 406 ? "application/json" : accept)}; charset=utf-8", mediaType);
    }

    [Theory]
    [InlineData("report", """{"data":{"books":{"nodes":[{"id":1},{"id":2}]}},"extensions":{"operationCost":{"fieldCost":11,"typeCost":4}}}""")]
    [InlineData("validate", """{"data":null,"extensions":{"operationCost":{"fieldCost":11,"typeCost":4}}}""")]
    [InlineData("else", """{"data":{"books":{"nodes":[{"id":1},{"id":2}]}}}""")]
    public async Task The_cost_is_told_when_asked(string header, string expected)
    {
        await using var server = await SampleServer.StartAsync();
        var (_, _, body) = await PostAsync(server, new { query = "{ books(first: 2) { nodes { id } } }" }, ("GraphQL-Cost", header));
        Assert.Equal(expected, body.ToJsonString());
    }

    [Fact]
    public async Task What_costs_too_much_is_refused()
    {
        await using var server = await SampleServer.StartAsync(graphQL: engine => engine.ModifyCostOptions(options => options.MaxTypeCost = 30));
        Assert.Null((await PostAsync(server, new { query = "{ books(first: 20) { nodes { id } } }" })).Body["errors"]);
        var (_, _, body) = await PostAsync(server, new { query = "query ($n: Int) { books(first: $n) { nodes { id } } }", variables = new { n = 40 } });
        Assert.Equal("HC0047", (string?)body["errors"]![0]!["extensions"]!["code"]);
        Assert.Equal(42, (double)body["errors"]![0]!["extensions"]!["typeCost"]!);
    }

    [Fact]
    public async Task Depth_is_bounded()
    {
        await using var server = await SampleServer.StartAsync(graphQL: engine => engine.ModifyRequestOptions(options => options.MaxDepth = 2));
        Assert.Null((await PostAsync(server, new { query = "{ books { totalCount } }" })).Body["errors"]);
        var (_, _, body) = await PostAsync(server, new { query = "{ books { ...B } } fragment B on BooksConnection { nodes { id } }" });
        Assert.Equal("HC0086", (string?)body["errors"]![0]!["extensions"]!["code"]);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task A_long_answer_is_compressed_and_a_compressed_question_read(string encoding)
    {
        await using var server = await SampleServer.StartAsync();
        var packed = new MemoryStream();
        await using (var packer = Compress(packed, encoding)) packer.Write("""{"query":"{ long(length: 5000) }"}"""u8);
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Address) { Content = new ByteArrayContent(packed.ToArray()) };
        request.Content.Headers.ContentType = new("application/json");
        request.Content.Headers.ContentEncoding.Add(encoding);
        request.Headers.AcceptEncoding.ParseAdd(encoding);
        using var response = await server.Client.SendAsync(request);
        Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.True(bytes.Length < 500);
        await using Stream unpacker = encoding == "br" ? new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress) : new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var reader = new StreamReader(unpacker);
        Assert.Equal("""{"data":{"long":" """.TrimEnd() + new string('x', 5000) + "\"}}", await reader.ReadToEndAsync());
    }

    static Stream Compress(Stream into, string encoding) =>
        encoding == "br" ? new BrotliStream(into, CompressionMode.Compress, leaveOpen: true) : new GZipStream(into, CompressionMode.Compress, leaveOpen: true);

    [Fact]
    public async Task Trusted_documents_are_named_by_their_hash_and_may_be_the_only_ones()
    {
        const string Document = "query Greet($name: String!) { greeting(name: $name) }";
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Document)));
        await using var server = await SampleServer.StartAsync(graphQL: engine => engine.AddTrustedDocuments(new TrustedDocumentTable([Document]), only: true));
        var variables = new { name = "Åse" };
        foreach (var body in new object[] { new { documentId = "sha256:" + id, variables }, new { id, variables }, new { extensions = new { persistedQuery = new { version = 1, sha256Hash = id } }, variables } })
            Assert.Equal("""{"data":{"greeting":"Hei, Åse!"}}""", (await PostAsync(server, body)).Body.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.Equal("HC0020", (string?)(await PostAsync(server, new { id = "unknown" })).Body["errors"]![0]!["extensions"]!["code"]);
        Assert.Equal("HC0067", (string?)(await PostAsync(server, new { query = "{ running }" })).Body["errors"]![0]!["extensions"]!["code"]);
    }

    [Fact]
    public async Task The_schema_is_served_to_whoever_may_introspect()
    {
        await using var open = await SampleServer.StartAsync();
        Assert.Contains("type BooksConnection", await open.Client.GetStringAsync(new Uri(open.Address + "/schema")), StringComparison.Ordinal);
        await using var closed = await SampleServer.StartAsync(graphQL: engine => engine.ModifyRequestOptions(options => options.EnableIntrospection = false));
        using var refused = await closed.Client.GetAsync(new Uri(closed.Address + "/schema"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("HC0046", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_gets_the_explorer()
    {
        var page = Path.GetTempFileName();
        await File.WriteAllTextAsync(page, "<!doctype html><title>Explorer</title>");
        await using var server = await SampleServer.StartAsync(options => options.ExplorerPath = page);
        using var request = new HttpRequestMessage(HttpMethod.Get, server.Address) { Headers = { { "Accept", "text/html,application/xhtml+xml,*/*;q=0.8" } } };
        using var response = await server.Client.SendAsync(request);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Contains("Explorer", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        File.Delete(page);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("own", true)]
    [InlineData("own, but https", false)]
    [InlineData("null", false)]
    [InlineData("https://evil.example", false)]
    [InlineData("https://dashboard.example", true)]
    public async Task A_page_of_another_origin_opens_no_socket(string? origin, bool opens)
    {
        await using var server = await SampleServer.StartAsync(options => options.Sockets.AllowedOrigins.Add("https://dashboard.example"));
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        var own = server.Address.GetLeftPart(UriPartial.Authority);
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin switch { "own" => own, "own, but https" => own.Replace("http:", "https:", StringComparison.Ordinal), _ => origin });
        var opening = socket.ConnectAsync(new UriBuilder(server.Address) { Scheme = "ws" }.Uri, default);
        if (opens) await opening;
        else await Assert.ThrowsAsync<WebSocketException>(() => opening);
    }
}
