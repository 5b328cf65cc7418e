using Helsefellesskap.Tests.Kpi.Imports;
using Helsefellesskap.Tests.Testing;
using Npgsql;

namespace Helsefellesskap.Tests.Kpi.Loads;

/// <summary>A correction of one month costs what one month costs: no row of the others is touched, and nothing of theirs is counted again.</summary>
public sealed class CorrectionCostTests : IAsyncLifetime
{
    ImportHost host = null!;

    public async Task InitializeAsync() => host = await ImportHost.StartAsync();

    public Task DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task No_row_of_what_was_loaded_before_is_touched()
    {
        await host.LoadStaysAsync(Stays(months: 12));
        var (stays, contributions, segments) = (await RowsAsync("ukp_stays"), await RowsAsync("ukp_contributions"), await RowsAsync("segments"));
        var municipalities = segments.Count / 12;

        var correction = await host.LoadStaysAsync(Corrected(2024, 5));

        Assert.Equal((200, "2024-05", "2024-05"), (correction.Status, (string)correction.Body["from"]!, (string)correction.Body["to"]!));
        // xmin is the transaction that wrote a row: where it is the same, nothing has written it since.
        Assert.Superset(stays, await RowsAsync("ukp_stays"));
        Assert.Superset(contributions, await RowsAsync("ukp_contributions"));
        Assert.Equal(2, (await RowsAsync("ukp_stays")).Except(stays).Count());
        Assert.Equal(municipalities, (await RowsAsync("ukp_contributions")).Except(contributions).Count());
        // Of the segments, which say what holds, those of the one month end and as many begin.
        var after = await RowsAsync("segments");
        Assert.Equal((municipalities, 2 * municipalities), (segments.Except(after).Count(), after.Except(segments).Count()));
        Assert.All(after.Except(segments), segment => Assert.Contains("2024-05-01", segment, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_other_months_figures_are_those_of_the_first_load_and_this_months_of_both_times()
    {
        await host.LoadStaysAsync(Stays(months: 12));
        var before = host.Clock.Now;
        host.Clock.Now += TimeSpan.FromHours(1);
        await host.LoadStaysAsync(Corrected(2024, 5));

        foreach (var month in Enumerable.Range(1, 12))
            Assert.Equal(month == 5 ? 14 : 4, (await host.FigureAsync("kpi1", "5001", $"2024-{month:00}")).Numerator);
        Assert.Equal(4, (await host.FigureAsync("kpi1", "5001", "2024-05", before)).Numerator);
    }

    [Theory]
    [InlineData("mode=load")]
    [InlineData("mode=check")]
    public async Task The_number_of_statements_does_not_depend_on_what_is_there(string mode)
    {
        await host.LoadStaysAsync(Stays(months: 2));
        var few = await StatementsAsync(mode, 2024, 12);
        await host.LoadStaysAsync(Stays(months: 36));
        var many = await StatementsAsync(mode, 2024, 5);

        Assert.InRange(many, 5, few);
    }

    async Task<int> StatementsAsync(string mode, int year, int month)
    {
        // What the program remembers, such as its organisations, is not what is counted here.
        await host.SendAsync("ukp-stays", [], "mode=check");
        using var sql = SqlStatements.Record();
        Assert.Equal(200, (await host.SendAsync("ukp-stays", ImportHost.Csv(ImportHost.StayHeader, Corrected(year, month)), mode)).Status);
        return sql.Count;
    }

    /// <summary>Two stays a month, of two days each: the last months up to December 2024.</summary>
    static string[] Stays(int months) => [.. Enumerable.Range(0, months).Select(back => new DateOnly(2024, 12, 1).AddMonths(-back)).SelectMany(first => Month(first.Year, first.Month, "12"))];

    static string[] Corrected(int year, int month) => Month(year, month, "17");

    static string[] Month(int year, int month, string until) =>
        [.. new[] { "A", "B" }.Select(key => $"{key}{year}-{month};5001;80-89;{year}-{month:00}-01 10:00;{year}-{month:00}-10 12:00;{year}-{month:00}-{until} 11:00;home;;6")];

    async Task<HashSet<string>> RowsAsync(string table)
    {
        await using var superuser = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(host.Database.Superuser) { Pooling = false });
        await using var command = superuser.CreateCommand($"SELECT concat_ws(' ', each.xmin, each.ctid, to_json(each)) FROM kpi.{table} each");
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new HashSet<string>();
        while (await reader.ReadAsync()) rows.Add(reader.GetString(0));
        Assert.NotEmpty(rows);
        return rows;
    }
}
