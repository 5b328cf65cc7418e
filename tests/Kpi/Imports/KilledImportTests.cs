using System.Diagnostics;
using Helsefellesskap.Kernel;
using Helsefellesskap.Tests.Testing;
using Npgsql;

namespace Helsefellesskap.Tests.Kpi.Imports;

public sealed class KilledImportTests : IDisposable
{
    const int Kills = 20;
    const int Stays = 40_000;

    readonly string folder = Directory.CreateTempSubdirectory("hf-kill-").FullName;

    string Superuser => new NpgsqlConnectionStringBuilder
    {
        Host = Path.Combine(folder, "socket"),
        Database = "helsefellesskap",
        Username = "postgres",
        Pooling = false,
    }.ConnectionString;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>Each file has the same stays with so many bed-days each, so that the total tells which file holds.</summary>
    [Fact]
    public async Task After_a_kill_the_old_data_is_whole_or_the_new_is()
    {
        var random = new Random(2024);
        var (holds, next, answered) = (1, 1, (bool?)true);
        var (old, changed) = (0, 0);
        TimeSpan duration;
        string secret;
        await using (var program = await ProgramProcess.StartAsync(folder))
        {
            secret = await TestAccounts.SignInAsync(Superuser, (Role.AnalysisGroup, null));
            var watch = Stopwatch.StartNew();
            Assert.True(await LoadAsync(program, secret, holds));
            duration = watch.Elapsed;
            await program.KillAsync();
        }
        for (var kill = 0; kill <= Kills; kill++)
        {
            await using var program = await ProgramProcess.StartAsync(folder);
            var (loads, bedDays, each) = await StateAsync();
            Assert.Equal(1, loads);
            Assert.Contains(each, new[] { $"{holds}", $"{next}" });
            Assert.Equal(Stays * long.Parse(each, null), bedDays);
            // What was answered stays.
            if (answered is true) Assert.Equal($"{next}", each);
            if (each == $"{next}") changed++;
            else old++;

            holds = int.Parse(each, null);
            next = holds % 3 + 1;
            var load = LoadAsync(program, secret, next);
            await Task.Delay(duration * random.NextDouble());
            await program.KillAsync();
            answered = await load;
        }
        // Some of them hit the import itself, and not its end.
        Assert.InRange(old, 1, Kills);
        Assert.Equal(Kills + 1, old + changed);
    }

    /// <summary>How many loads hold, the bed-days of all months as the figures have them, and the bed-days of the stays that hold, each different number once.</summary>
    async Task<(long Loads, long BedDays, string Each)> StateAsync()
    {
        await using var database = NpgsqlDataSource.Create(Superuser);
        await using var command = database.CreateCommand("""
            WITH held AS (SELECT * FROM kpi.segments WHERE valid_until IS NULL)
            SELECT (SELECT count(DISTINCT load_id) FROM held),
                   (SELECT sum(bed_days)::bigint FROM held JOIN kpi.ukp_contributions counted
                      ON (counted.load_id, counted.organisation, counted.ready_month) = (held.load_id, held.organisation, held.month)),
                   (SELECT string_agg(DISTINCT (discharged_on - ready_on)::text, ' ') FROM kpi.ukp_stays stay JOIN held
                      ON (stay.load_id, stay.organisation, stay.month) = (held.load_id, held.organisation, held.month))
            """);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (reader.GetInt64(0), reader.GetInt64(1), reader.GetString(2));
    }

    /// <summary>Whether the program said that it had loaded the file; null where it never came to say anything.</summary>
    static async Task<bool?> LoadAsync(ProgramProcess program, string secret, int bedDays)
    {
        program.SignIn(secret);
        try
        {
            return (await ImportHost.SendAsync(program.Client, "ukp-stays", ImportHost.Csv(ImportHost.StayHeader, Rows(bedDays)), "mode=load")).Status == 200;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    static IEnumerable<string> Rows(int bedDays)
    {
        for (var i = 0; i < Stays; i++)
        {
            var ready = new DateTime(2022, 1, 1, 12, 0, 0).AddDays(i % 1000);
            yield return $"S{i};5001;80-89;2021-12-01 10:00;{ready:yyyy-MM-dd HH:mm};{ready.AddDays(bedDays):yyyy-MM-dd HH:mm};home;;";
        }
    }
}
