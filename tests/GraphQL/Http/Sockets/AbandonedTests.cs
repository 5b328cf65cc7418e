using System.Net.Sockets;
using System.Text;
using Helsefellesskap.Tests.GraphQL.Http.Attacks;
using Helsefellesskap.Tests.GraphQL.Http.Sample;

namespace Helsefellesskap.Tests.GraphQL.Http.Sockets;

/// <summary>Clients that leave, or stay without reading: nothing of them stays behind. Alone, because subscriptions, memory and handles are the whole process's.</summary>
[Collection(nameof(Alone))]
public sealed class AbandonedTests : IAsyncLifetime
{
    const int Clients = 1000;
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    SampleServer server = null!;

    public async Task InitializeAsync() => server = await SampleServer.StartAsync(options =>
    {
        options.Sockets.KeepAlive = options.EventStreams.KeepAlive = TimeSpan.FromSeconds(2);
        options.Sockets.ConnectionInitTimeout = Patience;
    });

    public async Task DisposeAsync() => await server.DisposeAsync();

    public static TheoryData<string> Transports => new("graphql-transport-ws", "text/event-stream");

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_thousand_that_leave_without_a_word_leave_nothing(string transport)
    {
        // Once before counting: pools and threads that any first use makes.
        await LeaveAsync(transport, 100);
        await NothingRunsAsync();
        var (memory, handles) = (GC.GetTotalMemory(forceFullCollection: true), Handles());

        await LeaveAsync(transport, Clients);

        await NothingRunsAsync();
        await UntilAsync(() => Handles() < handles + 50, () => $"{Handles()} handles are open, {handles} were.");
        // A subscription that was kept would be some ten kilobytes with its buffers.
        await UntilAsync(() => GC.GetTotalMemory(forceFullCollection: true) < memory + 4096L * Clients, () => $"{GC.GetTotalMemory(true) - memory} bytes more are held.");
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task One_that_does_not_read_is_given_up(string transport)
    {
        using var client = await SubscribeAsync(transport, "subscription { flood }");
        await UntilAsync(() => SampleSubscriptions.Running == 1, () => "It did not begin.");
        await NothingRunsAsync();
    }

    async Task LeaveAsync(string transport, int clients) =>
        await Parallel.ForEachAsync(Enumerable.Range(0, clients), new ParallelOptions { MaxDegreeOfParallelism = 20 }, async (_, _) =>
        {
            using var client = await SubscribeAsync(transport, "subscription { endless }");
            if (client is RawSocket socket)
            {
                await socket.ReceiveAsync();
                socket.Abort();
            }
            else
            {
                var stream = (TcpClient)client;
                using var lines = new StreamReader(stream.GetStream());
                while (await lines.ReadLineAsync(default) is { } line && line != "event: next") ;
                // Closed with a reset instead of an end.
                stream.LingerState = new LingerOption(true, 0);
            }
        });

    async Task<IDisposable> SubscribeAsync(string transport, string query)
    {
        if (transport == "graphql-transport-ws")
        {
            var socket = await RawSocket.ReadyAsync(server.Address);
            await socket.SubscribeAsync("1", query);
            return socket;
        }
        var stream = new TcpClient();
        await stream.ConnectAsync(server.Address.Host, server.Address.Port);
        var body = $$"""{"query":"{{query}}"}""";
        await stream.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAccept: text/event-stream\r\nContent-Length: {body.Length}\r\n\r\n{body}"));
        return stream;
    }

    static Task NothingRunsAsync() => UntilAsync(() => SampleSubscriptions.Running == 0, () => $"{SampleSubscriptions.Running} subscriptions run.");

    static int Handles() => Directory.GetFiles("/proc/self/fd").Length;

    static async Task UntilAsync(Func<bool> holds, Func<string> otherwise)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!holds())
        {
            Assert.False(limit.IsCancellationRequested, otherwise());
            await Task.Delay(50);
        }
    }
}
