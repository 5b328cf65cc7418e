using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace Helsefellesskap.Tests.EndToEnd;

public sealed class KilledImportTests(ITestOutputHelper log) : IDisposable
{
    const int Kills = 20;

    readonly DataFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>A kill at twenty moments spread over an import, from its first to its last: what is there afterwards is one whole file or the other.</summary>
    [Fact]
    public async Task After_a_kill_in_the_middle_of_an_import_the_old_data_is_whole_or_the_new_is()
    {
        var all = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "demo", "ukp-stays.csv"));
        byte[][] files = [Encoding.UTF8.GetBytes(all), Encoding.UTF8.GetBytes(WithoutEveryTenth(all))];
        var (counts, duration) = await LoadFirstAsync(files);
        var (cutOff, current) = (0, 0);

        var program = await StartAsync();
        for (var kill = 1; kill <= Kills; kill++)
        {
            var load = program.ImportAsync("ukp-stays", "load", files[1 - current]);
            await Task.Delay(duration * kill / Kills);
            await program.KillAsync();
            if (!await SucceedsAsync(load)) cutOff++;
            await program.DisposeAsync();

            program = await StartAsync();
            var found = await StaysAsync(program, files[0]);
            log.WriteLine($"kill {kill} after {duration * kill / Kills}: {found} stays");
            Assert.Contains(found, counts);
            current = Array.IndexOf(counts, found);
        }
        await program.InterruptAsync();
        await program.DisposeAsync();

        // Otherwise nothing was killed in the middle of anything.
        Assert.True(cutOff >= Kills / 4, $"Only {cutOff} imports were cut off.");
    }

    /// <summary>
    /// Loads both files undisturbed: how many stays each leaves, and how long the first takes to replace the second in a program that has just been started, as
    /// those that are killed have.
    /// </summary>
    async Task<(int[] Counts, TimeSpan Duration)> LoadFirstAsync(byte[][] files)
    {
        var fewer = 0;
        await using (var first = await StartAsync())
        {
            await first.ImportAsync("ukp-stays", "load", files[1]);
            fewer = await StaysAsync(first, files[0]);
            await first.InterruptAsync();
        }
        await using var second = await StartAsync();
        var watch = Stopwatch.StartNew();
        await second.ImportAsync("ukp-stays", "load", files[0]);
        var duration = watch.Elapsed;
        var more = await StaysAsync(second, files[0]);
        Assert.True(fewer > 0 && fewer < more, $"{fewer} and {more} stays");
        await second.InterruptAsync();
        return ([more, fewer], duration);
    }

    async Task<RunningProgram> StartAsync()
    {
        var program = await RunningProgram.StartAsync(folder.Path, new Dictionary<string, string> { ["DemoFolder"] = "" }, "--demo");
        await program.SignInAsync("analyse");
        return program;
    }

    /// <summary>
    /// How many stays are current, as the program itself counts them: those that a file with all of them, and one stay more so that it is never the file that was
    /// loaded last, would replace.
    /// </summary>
    static async Task<int> StaysAsync(RunningProgram program, byte[] all)
    {
        var more = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(all).TrimEnd() + "\nS9999999;5001;70-79;2022-01-05 10:00;2022-01-06 10:00;2022-01-06 12:00;home;;\n");
        var answer = await program.ImportAsync("ukp-stays", "check", more);
        Assert.Equal(0, (int)answer["removed"]!);
        return (int)answer["replaced"]!;
    }

    static string WithoutEveryTenth(string csv) => string.Join('\n', csv.Split('\n').Where((_, row) => row == 0 || row % 10 != 0));

    static async Task<bool> SucceedsAsync(Task<JsonNode> load)
    {
        try
        {
            await load;
            return true;
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return false;
        }
    }
}
