using System.Diagnostics;
using System.Globalization;

namespace Helsefellesskap.Bench.Indicators;

/// <summary>Asks both sides in turns and prints medians.</summary>
sealed class Contest(BareFigures bare, int requests)
{
    /// <summary>So many requests it takes until the runtime has compiled what is used most, and does nothing else beside.</summary>
    const int WarmUp = 400;

    /// <param name="before">What is done before each round, outside of the times.</param>
    /// <param name="rounds">Without it as many as were asked for, after warming up.</param>
    public async Task RunAsync(string name, HttpClient client, Func<int, Task>? before = null, int? rounds = null)
    {
        var (sql, received, read) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = rounds is null ? -WarmUp : 0; round < (rounds ?? requests); round++)
        {
            if (before is not null) await before(round);
            var watch = Stopwatch.StartNew();
            await bare.ReadAsync();
            var bareTime = watch.Elapsed.TotalMilliseconds;
            watch.Restart();
            var body = await Answer.AskAsync(client);
            var receivedTime = watch.Elapsed.TotalMilliseconds;
            Answer.Read(body);
            var readTime = watch.Elapsed.TotalMilliseconds;
            if (round < 0) continue;
            sql.Add(bareTime);
            received.Add(receivedTime);
            read.Add(readTime);
        }
        var (a, b, c) = (Median(sql), Median(received), Median(read));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {name}: bare SQL {a:0.0} ms, GraphQL received {b:0.0} ms, ratio {b / a:0.00}; read into the same cells {c:0.0} ms, ratio {c / a:0.00}"));
    }

    /// <summary>Both sides must answer the same.</summary>
    public static async Task CompareAsync(BareFigures bare, HttpClient client)
    {
        var (expected, actual) = (await bare.ReadAsync(), Answer.Read(await Answer.AskAsync(client)));
        var different = expected.Where(series => !actual[series.Key].AsSpan().SequenceEqual(series.Value)).Select(series => series.Key).ToArray();
        if (different.Length > 0) throw new InvalidOperationException($"The answers differ in {different.Length} of {expected.Count} series: {different[0]}.");
    }

    static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
