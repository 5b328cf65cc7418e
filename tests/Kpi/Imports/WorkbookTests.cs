using System.Globalization;
using Helsefellesskap.Tests.Kpi.Files;
using Npgsql;

namespace Helsefellesskap.Tests.Kpi.Imports;

/// <summary>What people's spreadsheets hold, sent as they send it.</summary>
public sealed class WorkbookTests : IAsyncLifetime
{
    static readonly DateTime Epoch = new(1899, 12, 30);
    static readonly string Header = Row(ImportHost.StayHeader.Split(';').Select(SampleWorkbook.Text));

    ImportHost host = null!;

    public async Task InitializeAsync() => host = await ImportHost.StartAsync();

    public Task DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Times_as_serial_numbers_are_the_times_that_the_sheet_shows()
    {
        Assert.Equal(200, (await SendAsync(Stay("S1", Serial("2024-01-30 14:00"), Serial("2024-02-02 10:00")))).Status);

        // 30 and 31 January, and 1 February.
        Assert.Equal((2, 1), ((await host.FigureAsync("kpi1", "5001", "2024-01")).Numerator, (await host.FigureAsync("kpi1", "5001", "2024-02")).Numerator));
        Assert.Equal(new DateTime(2024, 1, 30, 13, 0, 0, DateTimeKind.Utc), await StoredAsync("ready_at"));
    }

    [Fact]
    public async Task A_file_writes_its_times_in_one_way()
    {
        var answer = await SendAsync(Stay("S1", Serial("2024-01-30 14:00"), Serial("2024-02-02 10:00")), Stay("S2", SampleWorkbook.Text("2024-01-30 14:00"), Serial("2024-02-02 10:00")));

        Assert.Equal(["3 ready_at invalid_time"], answer.Errors);
    }

    [Fact]
    public async Task A_formula_counts_as_what_it_came_to_and_one_that_came_to_nothing_as_an_empty_cell()
    {
        const string Computed = """<c t="str"><f>"S"&amp;ROW()</f><v>S2</v></c>""";
        Assert.Equal(200, (await SendAsync(Stay(Computed, Serial("2024-01-30 14:00"), Serial("2024-02-02 10:00")))).Status);
        Assert.Equal("S2", await StoredAsync("stay_key"));

        // Such as a reference into another workbook, or a call of a program, which nobody here makes.
        const string NotComputed = """<c><f>[1]Ark1!A1</f></c>""";
        const string Call = """<c><f>cmd|'/C calc'!A0</f></c>""";
        Assert.Equal(["2 stay_key required", "3 stay_key required"], (await SendAsync(Stay(NotComputed, Serial("2024-01-30 14:00"), Serial("2024-02-02 10:00")), Stay(Call, Serial("2024-01-30 14:00"), Serial("2024-02-02 10:00")))).Errors);
        // A formula that failed stands there as its error.
        const string Failed = """<c t="e"><f>1/0</f><v>#DIV/0!</v></c>""";
        Assert.Equal(["2 ready_at invalid_time"], (await SendAsync(Stay("S3", Failed, Serial("2024-02-02 10:00")))).Errors);
    }

    [Fact]
    public async Task A_cell_that_is_merged_with_the_one_above_is_empty_and_said_to_be()
    {
        var merged = Stay("S2", Serial("2024-01-30 14:00"), Serial("2024-02-02 10:00")).Replace(SampleWorkbook.Text("5001"), "<c/>", StringComparison.Ordinal);
        var book = SampleWorkbook.Make(
            sheet => sheet.Write(Header + Stay("S1", Serial("2024-01-30 14:00"), Serial("2024-02-02 10:00")) + merged), after: """<mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells>""");

        var answer = await host.SendAsync("ukp-stays", book, "mode=load");

        Assert.Equal(["3 municipality_no required"], answer.Errors);
    }

    [Theory]
    [InlineData("bomb", "file_too_large")]
    [InlineData("entity", "workbook")]
    [InlineData("nest", "workbook")]
    [InlineData("cut off", "workbook")]
    public async Task What_is_hostile_or_broken_is_refused_with_a_code_and_changes_nothing(string what, string code)
    {
        var book = what switch
        {
            "bomb" => SampleWorkbook.Make(sheet => sheet.Write("<row/>"), further: WriteBomb),
            "entity" => SampleWorkbook.Make(sheet => sheet.Write("<row/>"), prologue: """<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>"""),
            "nest" => SampleWorkbook.Make(sheet => sheet.Write(string.Concat(Enumerable.Repeat("<x>", 10_000).Concat(Enumerable.Repeat("</x>", 10_000))))),
            _ => SampleWorkbook.Of([ImportHost.StayHeader])[..300],
        };

        var answer = await host.SendAsync("ukp-stays", book, "mode=load");

        Assert.Equal(422, answer.Status);
        Assert.Equal([$"- - {code}"], answer.Errors);
        await using var command = host.Database.DataSource.CreateCommand("SELECT count(*) FROM kpi.loads");
        Assert.Equal(0L, await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task A_hundred_thousand_rows_count_as_they_do_as_text()
    {
        const int Rows = 100_000;
        string[] lines = [.. Enumerable.Range(0, Rows).Select(i => $"S{i};5001;80-89;2024-01-01 10:00;2024-01-10 12:00;2024-01-{11 + i % 20:00} 11:00;home;;6")];
        Assert.Equal(200, (await host.SendAsync("ukp-stays", SampleWorkbook.Of([ImportHost.StayHeader, .. lines]), "mode=load")).Status);
        var asWorkbook = await host.FigureAsync("kpi1", "5001", "2024-01");
        Assert.Equal(Enumerable.Range(0, Rows).Sum(i => 1 + i % 20), asWorkbook.Numerator);

        // The same stays as text are a correction of all, by which nothing is new and nothing changes.
        var answer = await host.SendAsync("ukp-stays", ImportHost.Csv(ImportHost.StayHeader, lines), "mode=check");

        Assert.Equal((200, Rows, 0), (answer.Status, answer["replaced"], answer["removed"]));
        Assert.Equal($$"""[{"month":"2024-01","new":0,"changed":0,"gone":0,"unchanged":{{Rows}}}]""", answer.Body["months"]!.ToJsonString());
    }

    static void WriteBomb(System.IO.Compression.ZipArchive archive)
    {
        using var part = archive.CreateEntry("xl/media/image1.png", System.IO.Compression.CompressionLevel.Fastest).Open();
        var zeros = new byte[1 << 20];
        for (var i = 0; i < 1_100; i++) part.Write(zeros);
    }

    Task<ImportHost.Answer> SendAsync(params string[] rows) => host.SendAsync("ukp-stays", SampleWorkbook.Make(sheet => sheet.Write(Header + string.Concat(rows))), "mode=load&confirm=true");

    async Task<object?> StoredAsync(string column)
    {
        await using var superuser = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(host.Database.Superuser) { Pooling = false });
        await using var command = superuser.CreateCommand($"SELECT {column} FROM kpi.ukp_stays");
        return await command.ExecuteScalarAsync();
    }

    static string Stay(string key, string ready, string discharged) => Row(
    [
        key.StartsWith('<') ? key : SampleWorkbook.Text(key), SampleWorkbook.Text("5001"), SampleWorkbook.Text("80-89"), Serial("2024-01-29 08:15"), ready, discharged,
        SampleWorkbook.Text("home"), "<c/>", "<c><v>6</v></c>",
    ]);

    static string Serial(string time) => string.Create(
        CultureInfo.InvariantCulture, $"""<c s="1"><v>{(DateTime.ParseExact(time, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) - Epoch).TotalDays:0.###########}</v></c>""");

    static string Row(IEnumerable<string> cells) => $"<row>{string.Concat(cells)}</row>";
}
