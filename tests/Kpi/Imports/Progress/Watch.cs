using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Helsefellesskap.Tests.Kpi.Imports.Progress;

/// <summary>Watches an import as a client does: every answer of the subscription, until the program ends it.</summary>
internal static class Watch
{
    const string Subscription = "subscription ($id: ID!) { importProgress(id: $id) { id phase rows bytes length } }";

    public static IAsyncEnumerable<JsonNode> By(string transport, HttpClient viewer, Guid import) => transport switch
    {
        "text/event-stream" => ByEventsAsync(viewer, import),
        "graphql-transport-ws" => BySocketAsync(viewer, import),
        _ => ByClientAsync(transport, viewer, import),
    };

    static async IAsyncEnumerable<JsonNode> ByClientAsync(string transport, HttpClient viewer, Guid import)
    {
        var headers = new Dictionary<string, string> { ["authorization"] = $"{viewer.DefaultRequestHeaders.Authorization}" };
        using var client = await NpmClient.StartAsync(transport, viewer.BaseAddress!, Operation(import), headers);
        await foreach (var answer in client.AnswersAsync()) yield return answer;
    }

    public static async IAsyncEnumerable<JsonNode> ByEventsAsync(HttpClient viewer, Guid import)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(Operation(import)) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        using var response = await viewer.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync());
        while (await lines.ReadLineAsync() is { } line && line != "event: complete")
        {
            if (line.StartsWith("data: {", StringComparison.Ordinal)) yield return JsonNode.Parse(line["data: ".Length..])!;
        }
    }

    static async IAsyncEnumerable<JsonNode> BySocketAsync(HttpClient viewer, Guid import)
    {
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        socket.Options.SetRequestHeader("Authorization", $"{viewer.DefaultRequestHeaders.Authorization}");
        await socket.ConnectAsync(new UriBuilder(viewer.BaseAddress!) { Scheme = "ws", Path = "/graphql" }.Uri, CancellationToken.None);
        await SendAsync(new { type = "connection_init" });
        Assert.Equal("connection_ack", (string?)(await ReceiveAsync())["type"]);
        await SendAsync(new { id = "1", type = "subscribe", payload = Operation(import) });
        while (await ReceiveAsync() is var message && (string?)message["type"] != "complete")
        {
            yield return message["payload"] is JsonArray errors ? new JsonObject { ["errors"] = errors.DeepClone() } : message["payload"]!;
            if ((string?)message["type"] == "error") break;
        }
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

        Task SendAsync(object message) => socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, true, CancellationToken.None);

        async Task<JsonNode> ReceiveAsync()
        {
            var buffer = new byte[8192];
            var received = await socket.ReceiveAsync(buffer, CancellationToken.None);
            Assert.True(received.EndOfMessage);
            return JsonNode.Parse(Encoding.UTF8.GetString(buffer, 0, received.Count))!;
        }
    }

    public static object Operation(Guid import) => new { query = Subscription, variables = new { id = import } };
}
