// Import of generated stays over HTTP into the program, against psql's \copy of the same file into a bare table without index in the same cluster, which is as
// durable as PostgreSQL is by default; and what a check takes beside a load, of a first file and of a correction of all ten years. Run by hand: dotnet run -c Release --project bench/Import [rows] [rounds]
using System.Globalization;
using Helsefellesskap.Bench.Import;
using Helsefellesskap.Postgres;

var rows = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
var rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 3;
var folder = Directory.CreateTempSubdirectory("hf-bench-").FullName;
try
{
    await using var cluster = await PostgresCluster.StartAsync(new ClusterOptions { Folder = Path.Combine(folder, "data") });
    var (small, large, corrected) = (Path.Combine(folder, "small.csv"), Path.Combine(folder, "large.csv"), Path.Combine(folder, "corrected.csv"));
    StayFile.Write(small, rows / 10);
    StayFile.Write(large, rows);
    StayFile.Correct(large, corrected);
    var bare = new BareTable(cluster);
    for (var round = 0; round < rounds; round++)
    {
        await using var program = await RunningProgram.StartAsync(cluster, $"bench_{round}");
        var copied = await bare.CopyAsync(large);
        await program.LoadAsync(small);
        var memoryAfterSmall = program.PeakMemory;
        await using var fresh = await RunningProgram.StartAsync(cluster, $"bench_{round}_fresh");
        var loaded = await fresh.LoadAsync(large);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{rows:N0} rows: \\copy {copied.TotalSeconds:0.00} s, import {loaded.TotalSeconds:0.00} s, ratio {loaded / copied:0.00} (goal 2.5); peak memory {fresh.PeakMemory >> 20} MB, with a tenth of the rows {memoryAfterSmall >> 20} MB"));
        await using var checking = await RunningProgram.StartAsync(cluster, $"bench_{round}_check");
        var checkedFirst = await checking.SendAsync(large, "check");
        var checkedAgain = await fresh.SendAsync(corrected, "check");
        var loadedAgain = await fresh.LoadAsync(corrected);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"check {checkedFirst.TotalSeconds:0.00} s, {checkedFirst / loaded:0.00} of the load; of a correction check {checkedAgain.TotalSeconds:0.00} s, load {loadedAgain.TotalSeconds:0.00} s, {checkedAgain / loadedAgain:0.00} of it (goal 2)"));
        await using var workbooks = await RunningProgram.StartAsync(cluster, $"bench_{round}_workbooks");
        foreach (var csv in new[] { small, large })
        {
            var book = Path.ChangeExtension(csv, ".xlsx");
            if (!File.Exists(book)) WorkbookFile.Write(csv, book);
            var taken = await workbooks.SendAsync(book, "check");
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"workbook of {new FileInfo(book).Length >> 20} MB: check {taken.TotalSeconds:0.00} s; peak memory {workbooks.PeakMemory >> 20} MB"));
        }
    }
}
finally
{
    Directory.Delete(folder, recursive: true);
}
