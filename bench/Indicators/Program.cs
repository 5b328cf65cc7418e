// All indicators of 20 organisations over 36 months in one GraphQL request over HTTP, against bare SQL that reads the same pre-computed tables and gives the same
// numerators and denominators. Run by hand: dotnet run -c Release --project bench/Indicators [requests]
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using Helsefellesskap.Bench.Import;
using Helsefellesskap.Bench.Indicators;
using Helsefellesskap.Postgres;
using Npgsql;

var requests = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 200;
var folder = Directory.CreateTempSubdirectory("hf-bench-").FullName;
try
{
    await using var cluster = await PostgresCluster.StartAsync(new ClusterOptions { Folder = Path.Combine(folder, "data") });
    await using var program = await RunningProgram.StartAsync(cluster, "bench");
    var stays = Path.Combine(folder, "stays.csv");
    StayFile.Write(stays, 100_000);
    await program.LoadAsync(stays);
    await using var database = NpgsqlDataSource.Create(cluster.ConnectionString("bench", "bench"));

    var (bare, asked) = (new List<double>(), new List<double>());
    for (var i = -20; i < requests; i++)
    {
        var bareTime = await TimeAsync(() => BareFigures.ReadAsync(database));
        var askedTime = await TimeAsync(async () =>
        {
            using var response = await program.Client.PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), new { query = Question.Text });
            var body = await response.Content.ReadAsByteArrayAsync();
            if (!response.IsSuccessStatusCode || body.AsSpan(0, 10).IndexOf("errors"u8) >= 0) throw new InvalidOperationException(await response.Content.ReadAsStringAsync());
        });
        if (i < 0) continue;
        bare.Add(bareTime);
        asked.Add(askedTime);
    }
    var (sql, graphQL) = (Median(bare), Median(asked));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"all indicators x 20 organisations x 36 months, median of {requests}: bare SQL {sql:0.0} ms, GraphQL {graphQL:0.0} ms, ratio {graphQL / sql:0.00} (goal 1.5)"));
}
finally
{
    Directory.Delete(folder, recursive: true);
}

static async Task<double> TimeAsync(Func<Task> work)
{
    var watch = Stopwatch.StartNew();
    await work();
    return watch.Elapsed.TotalMilliseconds;
}

static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
