using System.Globalization;
using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Current;
using Helsefellesskap.Modules.Kpi.Figures;
using Helsefellesskap.Modules.Kpi.ShortStays;
using Helsefellesskap.Modules.Kpi.Stays;
using Helsefellesskap.Tests.Kpi.Imports;
using Helsefellesskap.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.Tests.Kpi.Current;

/// <summary>After a load only the months that it touched are read anew. What comes of that must be what reading everything gives.</summary>
public sealed class RenewalTests
{
    static readonly Month First = new(2021, 1);
    const int Months = 40;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task What_was_renewed_is_what_everything_read_anew_is(int seed)
    {
        var host = await ImportHost.StartAsync();
        try
        {
            var random = new Random(seed);
            for (var load = 0; load < 12; load++)
            {
                // The first file is the longest; later ones correct parts of it, reach before it and after it.
                var (from, to) = load == 0 ? (6, 24) : (random.Next(0, 28), 0);
                if (load > 0) to = from + random.Next(0, 3);
                var (kind, header) = load % 4 == 3 ? ("short-stays", ImportHost.ShortStayHeader) : ("ukp-stays", ImportHost.StayHeader);
                var rows = Enumerable.Range(0, 30).Select(i => kind == "ukp-stays"
                    ? Stay(random, $"s{load}-{i}", First.AddMonths(from), First.AddMonths(to), i)
                    : ShortStay(random, $"k{load}-{i}", First.AddMonths(from), First.AddMonths(to), i));
                var answer = await host.SendAsync(kind, ImportHost.Csv(header, rows), "mode=load&confirm=true");
                Assert.True(answer.Status == 200, answer.Body.ToJsonString());
                await AssertSameAsync(host);
            }
        }
        finally
        {
            await host.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_correction_is_read_without_the_months_that_it_does_not_touch()
    {
        var host = await ImportHost.StartAsync();
        try
        {
            var random = new Random(3);
            await host.LoadStaysAsync([.. Enumerable.Range(0, 60).Select(i => Stay(random, $"a{i}", First, First.AddMonths(30), i))]);
            var data = host.Host.Services.GetRequiredService<DataStore>();
            await (await data.GetAsync(default)).TalliesAsync(UkpStayKind.Name, default);
            await host.SendAsync("ukp-stays", ImportHost.Csv(ImportHost.StayHeader, [Stay(random, "b", First.AddMonths(7), First.AddMonths(7), 0)]), "mode=load&confirm=true");

            using var sql = SqlStatements.Record();
            await (await data.GetAsync(default)).TalliesAsync(UkpStayKind.Name, default);

            // Whether anything has changed, in which months, and what they are now.
            Assert.True(sql.Count == 3, string.Join("\n\n", sql.Texts));
            Assert.Contains("counted.month BETWEEN", sql.Texts.Last(), StringComparison.Ordinal);
        }
        finally
        {
            await host.DisposeAsync();
        }
    }

    static async Task AssertSameAsync(ImportHost host)
    {
        var data = await host.Host.Services.GetRequiredService<DataStore>().GetAsync(default);
        var reader = host.Host.Services.GetRequiredService<TallyReader>();
        foreach (var (kind, columns) in new[] { (UkpStayKind.Name, UkpTally.Source.Columns.Length), (ShortStayKind.Name, ShortStayTally.Source.Columns.Length) })
        {
            var (kept, read) = (await data.TalliesAsync(kind, default), await reader.ReadAllAsync(kind, data.Members));
            foreach (var code in data.Members.All.Select(member => (OrganisationCode?)member.Code).Append(null))
            {
                foreach (var month in Month.Range(First.AddMonths(-1), First.AddMonths(Months)))
                    Assert.Equal(Describe(read.Of(code, null), month, columns), Describe(kept.Of(code, null), month, columns));
            }
        }
    }

    static string Describe(Tally tally, Month month, int columns) =>
        $"{tally.CoverageOf(month)} {tally.IsEarly(month)} {string.Join(' ', Enumerable.Range(0, columns).Select(column => tally[month, column]))}";

    /// <summary>Every second stay reaches far into the months after.</summary>
    static string Stay(Random random, string key, Month from, Month to, int i)
    {
        var ready = Day(random, from, to, i).AddHours(12);
        var discharged = ready.AddDays(i % 2 == 0 ? random.Next(0, 3) : random.Next(20, 90)).AddHours(1);
        return string.Create(CultureInfo.InvariantCulture, $"{key};{Municipality(random)};70-79;{ready.AddHours(-3):yyyy-MM-dd HH:mm};{ready:yyyy-MM-dd HH:mm};{discharged:yyyy-MM-dd HH:mm};home;;4");
    }

    static string ShortStay(Random random, string key, Month from, Month to, int i)
    {
        var admitted = Day(random, from, to, i);
        return string.Create(CultureInfo.InvariantCulture, $"{key};{Municipality(random)};Ward;{admitted:yyyy-MM-dd};{admitted.AddDays(random.Next(1, 70)):yyyy-MM-dd}");
    }

    /// <summary>The first two lie in the first and the last month, so that the file has both.</summary>
    static DateTime Day(Random random, Month from, Month to, int i)
    {
        var month = i switch { 0 => from, 1 => to, _ => from.AddMonths(random.Next(to.Since(from) + 1)) };
        return month.FirstDay.AddDays(random.Next(28)).ToDateTime(TimeOnly.MinValue);
    }

    static string Municipality(Random random) => new[] { "5001", "5014", "5021", "5028" }[random.Next(4)];
}
