using System.Diagnostics;
using Helsefellesskap.GraphQL.Execution;

namespace Helsefellesskap.Bench.Engine;

/// <summary>What the engine alone takes and allocates for an answer, its resolvers answering from memory.</summary>
static class EngineAlone
{
    /// <summary>Prints a line for each case; answers with what finding each case's document takes, in microseconds.</summary>
    public static async Task<Dictionary<Case, double>> PrintAsync(IRequestExecutor executor, IServiceProvider services, TimeSpan each)
    {
        // Everything is compiled to its last tier before anything is measured.
        for (var round = 0; round < 4; round++)
            foreach (var warmed in Case.All) await RunAsync(executor, warmed.Request(services), each / 3);

        Console.WriteLine($"{"engine alone",-26} {"answer",12} {"CPU time",11} {"allocated",12} {"per byte",9}");
        var finding = new Dictionary<Case, double>();
        foreach (var measured in Case.All)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var (count, size, time) = await RunAsync(executor, measured.Request(services), each);
            var allocated = (GC.GetTotalAllocatedBytes(precise: true) - before) / count;
            Console.WriteLine($"{measured.Name,-26} {size,10:n0} B {time.TotalMicroseconds / count,8:n1} µs {allocated,10:n0} B {(double)allocated / size,9:n2}");
            finding[measured] = await Finding.MeasureAsync(executor, services.GetRequiredService<RequestOptions>(), measured.Request(services), each / 2);
        }
        return finding;
    }

    static async Task<(int Count, int Size, TimeSpan Time)> RunAsync(IRequestExecutor executor, OperationRequest request, TimeSpan atLeast)
    {
        var started = Stopwatch.GetTimestamp();
        var (count, size, before) = (0, 0, Environment.CpuUsage.TotalTime);
        do
        {
            using var result = await executor.ExecuteAsync(request);
            if (result.Errors.Count > 0) throw new InvalidOperationException(result.Errors[0].Message);
            size = result.Data.Length;
            count++;
        }
        while (Stopwatch.GetElapsedTime(started) < atLeast);
        return (count, size, Environment.CpuUsage.TotalTime - before);
    }
}
