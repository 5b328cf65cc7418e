// The dashboard's full query with default limits on: all indicators, all 356 municipalities, 36 months with charts and attainment, from 1,000,000 stays of ten years; against bare
// SQL; and how soon a month's correction shows. Run by hand: dotnet run -c Release --project bench/Dashboard [requests] [rows]
using System.Globalization;
using Helsefellesskap.Bench.Dashboard;
using Helsefellesskap.Bench.Import;
using Helsefellesskap.Postgres;
using Npgsql;

var requests = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 30;
var rows = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1_000_000;
var folder = Directory.CreateTempSubdirectory("hf-bench-").FullName;
try
{
    var (country, stays) = (Path.Combine(folder, "country.json"), Path.Combine(folder, "stays.csv"));
    Country.WriteFile(country);
    StayFile.Write(stays, rows, Country.Municipalities);
    await using var cluster = await PostgresCluster.StartAsync(new ClusterOptions { Folder = Path.Combine(folder, "data") });
    await using var program = await RunningProgram.StartAsync(cluster, "bench", ("Organisations__File", country));
    var loaded = await program.LoadAsync(stays);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows:N0} stays loaded in {loaded.TotalSeconds:0.0} s"));
    await using var database = NpgsqlDataSource.Create(cluster.ConnectionString("bench"));
    await using var connection = await database.OpenConnectionAsync();
    await Preparation.SettleAsync(connection);
    using var outside = await program.ClientAsync("Asu");
    var contest = new Contest(await BareDashboard.PrepareAsync(connection, BareDashboard.Everything), await BareDashboard.PrepareAsync(connection, BareDashboard.Figures));
    await contest.CompareAsync(program.Client);
    await contest.RunAsync("who sees the whole", program.Client, requests);
    await contest.RunAsync("who sees what is not withheld", outside, requests);
    await new Correction(program, outside, folder, stays).RunAsync();
}
finally
{
    Directory.Delete(folder, recursive: true);
}
