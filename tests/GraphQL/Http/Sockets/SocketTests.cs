using System.Net;
using System.Net.WebSockets;
using System.Text;
using Helsefellesskap.Tests.GraphQL.Http.Sample;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Helsefellesskap.Tests.GraphQL.Http.Sockets;

/// <summary>The protocol graphql-transport-ws, byte by byte.</summary>
public sealed class SocketTests : IAsyncLifetime
{
    SampleServer server = null!;

    public async Task InitializeAsync() => server = await SampleServer.StartAsync(options => options.Sockets.MaxSubscriptions = 2);

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Theory]
    [InlineData("a list", """[{"type":"ping"}]""")]
    [InlineData("no type", """{"id":"1"}""")]
    [InlineData("a type that is no text", """{"type":1}""")]
    [InlineData("a message of the server", """{"type":"connection_ack"}""")]
    [InlineData("two messages in one", """{"type":"ping"}{"type":"ping"}""")]
    [InlineData("subscribe without id", """{"type":"subscribe","payload":{"query":"{running}"}}""")]
    [InlineData("subscribe with an empty id", """{"id":"","type":"subscribe","payload":{"query":"{running}"}}""")]
    [InlineData("subscribe without payload", """{"id":"1","type":"subscribe"}""")]
    [InlineData("subscribe without document", """{"id":"1","type":"subscribe","payload":{"variables":{}}}""")]
    [InlineData("a document that is no text", """{"id":"1","type":"subscribe","payload":{"query":1}}""")]
    [InlineData("variables that are no object", """{"id":"1","type":"subscribe","payload":{"query":"{running}","variables":[]}}""")]
    [InlineData("complete without id", """{"type":"complete"}""")]
    [InlineData("a payload that is no object", """{"type":"ping","payload":"x"}""")]
    public async Task What_is_no_message_closes_the_socket(string name, string message)
    {
        using var socket = await RawSocket.ReadyAsync(server.Address);
        await socket.SendAsync(message);
        Assert.True(await socket.ClosedAsync() == 4400, name);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_close_the_socket()
    {
        using var binary = await RawSocket.ReadyAsync(server.Address);
        await binary.SendAsync(Encoding.UTF8.GetBytes("""{"type":"ping"}"""), type: WebSocketMessageType.Binary);
        Assert.Equal(4400, await binary.ClosedAsync());

        using var invalid = await RawSocket.ReadyAsync(server.Address);
        await invalid.SendAsync([.. """{"type":"ping","payload":{"a":" """u8, 0xC3, 0x28, .. "\"}}"u8]);
        // The runtime's own answer; it leaves so fast that its word may be lost.
        Assert.Contains(await invalid.ClosedAsync(), new int?[] { 1007, null });
    }

    [Fact]
    public async Task A_message_may_come_in_fragments()
    {
        using var socket = await RawSocket.ReadyAsync(server.Address);
        var message = Encoding.UTF8.GetBytes("""{"id":"æ","type":"subscribe","payload":{"query":"{ greeting(name: \"Åse\") }"}}""");
        for (var i = 0; i < message.Length; i++) await socket.SendAsync([message[i]], isEnd: false);
        await socket.SendAsync([], isEnd: true);
        var next = await socket.ReceiveAsync();
        Assert.Equal(("next", "æ", "Hei, Åse!"), ((string?)next["type"], (string?)next["id"], (string?)next["payload"]!["data"]!["greeting"]));
        Assert.Equal("complete", (string?)(await socket.ReceiveAsync())["type"]);
    }

    [Fact]
    public async Task A_large_message_is_cut_off_before_it_ends()
    {
        using var socket = await RawSocket.ReadyAsync(server.Address);
        // 256 kB are the bound; this one never ends.
        for (var i = 0; i < 5; i++) await socket.SendAsync(new byte[60_000], isEnd: false);
        Assert.Equal(1009, await socket.ClosedAsync());
    }

    [Fact]
    public async Task Ping_is_answered_before_and_after_init_and_pong_is_not()
    {
        using var socket = await RawSocket.OpenAsync(server.Address);
        await socket.SendAsync("""{"type":"pong","payload":null}""");
        await socket.SendAsync("""{"type":"ping","payload":{"a":1}}""");
        Assert.Equal("pong", (string?)(await socket.ReceiveAsync())["type"]);
        await socket.SendAsync(RawSocket.Init);
        Assert.Equal("connection_ack", (string?)(await socket.ReceiveAsync())["type"]);
        await socket.SendAsync("""{"type":"ping"}""");
        Assert.Equal("pong", (string?)(await socket.ReceiveAsync())["type"]);
    }

    [Fact]
    public async Task More_operations_than_a_socket_may_have_are_an_error_of_theirs_alone()
    {
        using var socket = await RawSocket.ReadyAsync(server.Address);
        foreach (var id in new[] { "1", "2", "3" }) await socket.SubscribeAsync(id, "subscription { quiet }");
        var error = await socket.ReceiveAsync();
        Assert.Equal(("error", "3"), ((string?)error["type"], (string?)error["id"]));

        // One of them ends, and there is room again, under the same id too.
        await socket.SendAsync("""{"id":"1","type":"complete"}""");
        await socket.SubscribeAsync("1", "{ greeting(name: \"x\") }");
        Assert.Equal("Hei, x!", (string?)(await socket.ReceiveAsync())["payload"]!["data"]!["greeting"]);
    }

    [Fact]
    public async Task Whoever_the_program_does_not_want_is_sent_away_at_init()
    {
        await using var choosy = await SampleServer.StartAsync(options =>
            options.Sockets.OnConnect = (_, payload, _) => ValueTask.FromResult(payload?.TryGetProperty("friend", out var friend) is true && friend.GetBoolean()));
        using var friend = await RawSocket.OpenAsync(choosy.Address);
        await friend.SendAsync("""{"type":"connection_init","payload":{"friend":true}}""");
        Assert.Equal("connection_ack", (string?)(await friend.ReceiveAsync())["type"]);

        foreach (var init in new[] { RawSocket.Init, """{"type":"connection_init","payload":{"friend":false}}""" })
        {
            using var stranger = await RawSocket.OpenAsync(choosy.Address);
            await stranger.SendAsync(init);
            Assert.Equal(4403, await stranger.ClosedAsync());
        }
    }

    [Fact]
    public async Task A_socket_may_be_a_stream_of_HTTP_2()
    {
        await using var second = await SampleServer.StartAsync(protocols: HttpProtocols.Http2);
        using var socket = await RawSocket.ReadyAsync(second.Address, HttpVersion.Version20);
        await socket.SubscribeAsync("1", "subscription { countdown(from: 1) }");
        Assert.Equal(1, (int)(await socket.ReceiveAsync())["payload"]!["data"]!["countdown"]!);
        Assert.Equal("complete", (string?)(await socket.ReceiveAsync())["type"]);
    }
}
