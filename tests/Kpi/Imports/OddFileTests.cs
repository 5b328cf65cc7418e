using Helsefellesskap.Tests.Kpi.Data;
using Npgsql;

namespace Helsefellesskap.Tests.Kpi.Imports;

public sealed class OddFileTests
{
    public static TheoryData<string, string, string[]> Cases => new()
    {
        { "bom-crlf-blank-last-line.csv", "Øya helsehus", [] },
        { "commas.csv", "Øya helsehus", [] },
        { "office.xlsx", "Øya helsehus", [] },
        { "quoted-and-norwegian-dates.csv", "Øya; helsehus", [] },
        { "windows-1252.csv", "Øya helsehus", ["- - windows_1252"] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Is_read(string file, string unit, string[] warnings)
    {
        var host = await ImportHost.StartAsync();
        try
        {
            var answer = await host.LoadFileAsync("short-stays", DataFiles.Odd(file));

            Assert.Equal([], answer.Errors);
            Assert.Equal(200, answer.Status);
            Assert.Equal(warnings, answer.Warnings);
            Assert.Equal("2024-01 2024-01", $"{answer.Body["from"]} {answer.Body["to"]}");
            // The program's own role sees a municipality's rows only on behalf of somebody who may.
            await using var superuser = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(host.Database.Superuser) { Pooling = false });
            await using var command = superuser.CreateCommand(
                "SELECT concat_ws('|', stay_key, organisation, unit, admitted_on, discharged_on) FROM kpi.short_stays");
            Assert.Equal($"K1|5001|{unit}|2024-01-01|2024-01-14", await command.ExecuteScalarAsync());
        }
        finally
        {
            await host.DisposeAsync();
        }
    }

    [Fact]
    public void Every_odd_file_has_its_case() => Assert.Equal(DataFiles.AllOdd, Cases.Select(row => (string)((object[])row)[0]).Order());
}
