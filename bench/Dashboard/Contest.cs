using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Helsefellesskap.Bench.Dashboard;

/// <summary>Asks all sides in turns and prints medians.</summary>
sealed class Contest(BareDashboard everything, BareDashboard figures)
{
    const int WarmUp = 15;
    static readonly string[] Signals = ["NONE", "OUTSIDE", "TREND", "TWO_OF_THREE", "SHIFT"];

    public async Task RunAsync(string name, HttpClient client, int requests)
    {
        var (all, counts, asked, bytes) = (new List<double>(), new List<double>(), new List<double>(), 0);
        for (var round = -WarmUp; round < requests; round++)
        {
            var all1 = await TimeAsync(everything.ReadAsync);
            var counts1 = await TimeAsync(figures.ReadAsync);
            var asked1 = await TimeAsync(async () => bytes = (await AskAsync(client)).Length);
            if (round < 0) continue;
            all.Add(all1);
            counts.Add(counts1);
            asked.Add(asked1);
        }
        var (a, b, c) = (Median(all), Median(counts), Median(asked));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"full dashboard of {name}, {bytes >> 20} MB, median of {requests}: GraphQL {c:0} ms; bare SQL with charts and attainment {a:0} ms, ratio {c / a:0.00} (goal 3); figures alone {b:0} ms, ratio {c / b:0.00}"));
    }

    public static async Task<byte[]> AskAsync(HttpClient client)
    {
        using var response = await client.PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), new { query = Question.Text });
        var body = await response.Content.ReadAsByteArrayAsync();
        if (!response.IsSuccessStatusCode || body.AsSpan(0, 10).IndexOf("errors"u8) >= 0) throw new InvalidOperationException(await response.Content.ReadAsStringAsync());
        return body;
    }

    /// <summary>
    /// Figures, limits, signals and the municipalities' years must be the same; sums of floating numbers may differ in their last digits. The fellowship is
    /// assessed over its targets' own periods, of which the statement knows the year alone.
    /// </summary>
    public async Task CompareAsync(HttpClient client)
    {
        var answer = JsonNode.Parse(await AskAsync(client))!["data"]!["indicators"]!.AsArray();
        var series = answer.SelectMany(indicator => indicator!["municipalities"]!.AsArray().Append(indicator).Select(each => (Key: ((string)indicator["code"]!, (string?)each!["organisation"]?["code"] ?? ""), Node: each!)))
            .ToDictionary(each => each.Key, each => each.Node);
        var (compared, different) = (0, 0);
        foreach (var row in await everything.ReadAsync())
        {
            var node = series[((string)row[0], (string)row[1])];
            var (values, signals, group) = ((double?[])row[5], (int[])row[7], node["controlChart"]!["groups"]!.AsArray() is [var only] ? only : null);
            var points = node["controlChart"]!["points"]!.AsArray();
            var same = Close((double?)group?["mean"], row[9]) && Close((double?)group?["lower"], row[10]) && Close((double?)group?["upper"], row[11])
                && ((string)row[1] == "" || Close((double?)node["attainment"]!["value"] ?? (double)row[12], row[12]));
            for (var i = 0; i < values.Length; i++) same &= Close((double?)points[i]!["value"], values[i] is { } value ? value : DBNull.Value) && (string?)points[i]!["signal"] == Signals[signals[i]];
            compared++;
            if (!same) different++;
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{compared} series compared, {different} differ"));
    }

    static bool Close(double? given, object expected) => expected is double number ? given is { } value && Math.Abs(value - number) <= 1e-9 * Math.Max(1, Math.Abs(number)) : given is null;

    static async Task<double> TimeAsync<T>(Func<Task<T>> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalMilliseconds;
    }

    static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
