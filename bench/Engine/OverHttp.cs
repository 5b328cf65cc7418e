using System.Diagnostics;
using System.Net.Http.Headers;

namespace Helsefellesskap.Bench.Engine;

/// <summary>What a request over HTTP costs a server that answers from memory, and how much of that is finding its document: the server is a process of its own.</summary>
static class OverHttp
{
    const int Connections = 8;

    public static async Task PrintAsync(IReadOnlyDictionary<Case, double> finding, TimeSpan each)
    {
        using var server = Start();
        try
        {
            var address = new Uri(await server.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server did not start."));
            using var client = new HttpClient();
            for (var round = 0; round < 4; round++)
                foreach (var warmed in Case.All) await DriveAsync(client, address, warmed.Body, each / 2);

            Console.WriteLine();
            Console.WriteLine($"{"over HTTP",-26} {"requests",12} {"CPU time",11} {"parse, validate and plan",28}");
            foreach (var measured in Case.All)
            {
                var before = CpuOf(server);
                var count = await DriveAsync(client, address, measured.Body, each);
                var request = (CpuOf(server) - before).TotalMicroseconds / count;
                Console.WriteLine($"{measured.Name,-26} {count,12:n0} {request,8:n1} µs {finding[measured],9:n2} µs, or {finding[measured] / request:p2} of a request");
            }
        }
        finally
        {
            server.Kill();
        }
    }

    static Process Start() =>
        Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [typeof(OverHttp).Assembly.Location, "serve"]) { RedirectStandardOutput = true })!;

    static TimeSpan CpuOf(Process server)
    {
        server.Refresh();
        return server.TotalProcessorTime;
    }

    static async Task<int> DriveAsync(HttpClient client, Uri address, byte[] body, TimeSpan atLeast)
    {
        var started = Stopwatch.GetTimestamp();
        var count = 0;
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            while (Stopwatch.GetElapsedTime(started) < atLeast)
            {
                using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
                using var response = await client.PostAsync(address, content);
                response.EnsureSuccessStatusCode();
                await response.Content.ReadAsByteArrayAsync();
                Interlocked.Increment(ref count);
            }
        }));
        return count;
    }
}
