using Helsefellesskap.Tests.Kpi.Imports;

namespace Helsefellesskap.Tests.Kpi.Values;

public sealed class ValueImportTests(ImportHost import) : IClassFixture<ImportHost>
{
    const string Header = "indicator;organisation;month;numerator;denominator";

    [Fact]
    public async Task A_figure_takes_the_place_of_the_earlier_one_of_its_month_and_leaves_the_others()
    {
        var first = await LoadAsync("kpi5_national;;2023-01;0,15;", "kpi5_national;;2023-02;0,16;");
        Assert.Equal((200, 2, 0), (first.Status, first["accepted"], first["replaced"]));
        var second = await LoadAsync("kpi5_national;;2023-02;0,17;", "kpi5_national;;2023-03;-1;4");
        Assert.Equal((200, 1, 0), (second.Status, second["replaced"], second["removed"]));
        Assert.Equal(
            ["2023-01 0,15", "2023-02 0,17", "2023-03 -1"],
            await ListAsync("SELECT to_char(month, 'YYYY-MM') || ' ' || replace(numerator::text, '.', ',') FROM kpi.uploaded_values WHERE valid_until IS NULL AND month < '2024-01-01' ORDER BY month"));
        Assert.Equal(["0.16"], await ListAsync("SELECT numerator::text FROM kpi.uploaded_values WHERE valid_until IS NOT NULL AND month < '2024-01-01'"));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_says_so()
    {
        await LoadAsync("kpi5_national;;2024-01;0.15;");
        var again = await LoadAsync("kpi5_national;;2024-01;0.15;");
        Assert.Equal(["- - unchanged"], again.Warnings);
        Assert.Equal(["1"], await ListAsync("SELECT count(*)::text FROM kpi.uploaded_values WHERE month = '2024-01-01'"));
    }

    [Theory]
    [InlineData("kpi1;5001;2024-01;1;", "2 indicator unknown_indicator")]
    [InlineData("kpi5_national;5001;2024-01;1;", "2 organisation outside_scope")]
    [InlineData("kpi5_national;;2024-1;1;", "2 month invalid_month")]
    [InlineData("kpi5_national;;2024-02-03;1;", "2 month invalid_month")]
    [InlineData("kpi5_national;;2024-01;1 000;", "2 numerator invalid_number")]
    [InlineData("kpi5_national;;2024-01;;1", "2 numerator required")]
    public async Task What_is_no_figure_is_refused(string row, string error)
    {
        var answer = await LoadAsync(row);
        Assert.Equal(422, answer.Status);
        Assert.Equal([error], answer.Errors);
    }

    [Fact]
    public async Task A_month_that_stands_twice_in_a_file_refuses_it()
    {
        var answer = await LoadAsync("kpi5_national;;2024-05;1;", "kpi5_national;;2024-05;2;");
        Assert.Equal(422, answer.Status);
        Assert.Equal(["3 - duplicate_key"], answer.Errors);
    }

    Task<ImportHost.Answer> LoadAsync(params string[] rows) => import.SendAsync("indicator-values", ImportHost.Csv(Header, rows), "mode=load");

    async Task<List<string>> ListAsync(string sql)
    {
        var found = new List<string>();
        await using var command = import.Database.DataSource.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) found.Add(reader.GetString(0));
        return found;
    }
}
