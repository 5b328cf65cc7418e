using Helsefellesskap.Tests.Kpi.Data;
using Npgsql;

namespace Helsefellesskap.Tests.Kpi.Imports;

public sealed class BadFileTests(ImportHost host) : IClassFixture<ImportHost>
{
    public static TheoryData<string, string[]> Cases => new()
    {
        { "cut-off-in-a-row.csv", ["3 - cell_count"] },
        { "discharged-before-ready.csv", ["3 discharged_at order"] },
        { "empty.csv", ["- - empty_file"] },
        { "header-only.csv", ["- - no_rows"] },
        { "identity-number-as-key.csv", ["3 stay_key identity_number"] },
        { "month-13-and-cfs-12.csv", ["3 ready_at invalid_time", "3 cfs invalid_value"] },
        { "same-key-twice.csv", ["3 stay_key duplicate_key"] },
        { "time-that-summer-time-skips.csv", ["3 admitted_at skipped_time", "3 ready_at skipped_time"] },
        { "unknown-column.csv", ["1 utskrevet_til unknown_column", "1 destination missing_column"] },
        { "unknown-municipality.csv", ["3 municipality_no unknown_organisation"] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Is_refused_with_row_column_and_code_and_changes_nothing(string file, string[] errors)
    {
        var answer = await host.LoadFileAsync("ukp-stays", DataFiles.Bad(file));

        Assert.Equal(422, answer.Status);
        Assert.Equal(errors, answer.Errors);
        Assert.Null(answer.Body["importId"]);
        Assert.All(answer.Body["errors"]!.AsArray(), error => Assert.EndsWith(".", (string)error!["message"]!, StringComparison.Ordinal));
        await using var superuser = NpgsqlDataSource.Create(host.Database.Superuser + ";Pooling=false");
        await using var rows = superuser.CreateCommand("SELECT (SELECT count(*) FROM kpi.ukp_stays) + (SELECT count(*) FROM kpi.loads)");
        Assert.Equal(0L, await rows.ExecuteScalarAsync());
    }

    [Fact]
    public void Every_bad_file_has_its_case() => Assert.Equal(DataFiles.AllBad, Cases.Select(row => (string)((object[])row)[0]).Order());

    [Fact]
    public async Task A_message_never_repeats_an_identity_number()
    {
        var answer = await host.LoadFileAsync("ukp-stays", DataFiles.Bad("identity-number-as-key.csv"));

        Assert.DoesNotContain("17912099997", answer.Body.ToJsonString(), StringComparison.Ordinal);
    }
}
