// All indicators of 20 organisations over 36 months in one GraphQL request over HTTP, against bare SQL that reads the same pre-computed tables and gives the same
// numerators, denominators and provisional months. Run by hand: dotnet run -c Release --project bench/Indicators [requests]
using System.Globalization;
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
    await using var database = NpgsqlDataSource.Create(cluster.ConnectionString("bench"));
    await using var connection = await database.OpenConnectionAsync();
    await Months.PublishAsync(connection);
    var bare = await BareFigures.PrepareAsync(connection);
    var contest = new Contest(bare, requests);
    await Contest.CompareAsync(bare, program.Client);

    Console.WriteLine("all indicators x 20 organisations x 36 months (goal 1.5):");
    foreach (var (name, role) in new[] { ("who sees the whole", "AnalysisGroup"), ("who sees what is not withheld", "Asu"), ("who sees what is published", "Psu") })
    {
        using var client = await program.ClientAsync(role);
        await contest.RunAsync(name, client);
    }
    string[] corrections = [Path.Combine(folder, "a.csv"), Path.Combine(folder, "b.csv")];
    for (var i = 0; i < corrections.Length; i++) StayFile.WriteMonth(corrections[i], stays, "2021-06", without: i);
    await contest.RunAsync("the first after a load", program.Client, round => program.LoadAsync(corrections[round % 2]), rounds: 20);
    await Contest.CompareAsync(bare, program.Client);
}
finally
{
    Directory.Delete(folder, recursive: true);
}
