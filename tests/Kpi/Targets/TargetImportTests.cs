using Helsefellesskap.Tests.Kpi.Imports;
using Helsefellesskap.Tests.Testing;

namespace Helsefellesskap.Tests.Kpi.Targets;

public sealed class TargetImportTests(ImportHost import) : IClassFixture<ImportHost>
{
    const string Header = "indicator;organisation;unit;from;value;period;source;decided_by";

    [Fact]
    public async Task The_demo_targets_are_added_once_however_often_they_are_loaded()
    {
        var file = Path.Combine(SharedData.RepositoryRoot, "demo", "targets.csv");
        var first = await import.LoadFileAsync("targets", file);
        Assert.Equal((200, 19, 0), (first.Status, first["accepted"], first["replaced"]));
        var again = await import.LoadFileAsync("targets", file);
        Assert.Equal((200, 19), (again.Status, again["replaced"]));
        Assert.Contains("- - unchanged", again.Warnings);
        Assert.Equal(19L, await CountAsync("SELECT count(*) FROM kpi.targets WHERE indicator = 'kpi1' AND organisation IS NOT NULL"));
    }

    [Fact]
    public async Task A_corrected_target_is_a_further_version_and_the_earlier_one_stays()
    {
        await LoadAsync("kpi2;5001;;2024-01-01;0,91;month;første;asu");
        var second = await LoadAsync("kpi2;5001;;2024-01-01;0.92;month;andre;asu");
        Assert.Equal(1, second["replaced"]);
        Assert.Equal(2L, await CountAsync("SELECT count(*) FROM kpi.targets WHERE indicator = 'kpi2' AND organisation = '5001'"));
    }

    [Theory]
    [InlineData("kpi9;5001;;2024-01-01;1;month;s;d", "2 indicator unknown_indicator")]
    [InlineData("kpi1;9999;;2024-01-01;1;month;s;d", "2 organisation unknown_organisation")]
    [InlineData("kpi1;5001;;2024-13-01;1;month;s;d", "2 from invalid_date")]
    [InlineData("kpi1;5001;;2024-01-01;mye;month;s;d", "2 value invalid_number")]
    [InlineData("kpi1;5001;;2024-01-01;1;year;s;d", "2 period invalid_value")]
    [InlineData("kpi1;5001;;2024-01-01;1;month;;d", "2 source required")]
    [InlineData("kpi1;5001;;2024-01-01;1;month;17912099997;d", "2 source identity_number")]
    public async Task What_is_no_target_is_refused(string row, string error)
    {
        var answer = await LoadAsync(row);
        Assert.Equal(422, answer.Status);
        Assert.Equal([error], answer.Errors);
    }

    [Fact]
    public async Task A_new_installation_has_the_targets_of_its_file()
    {
        Assert.Equal(1767.0, await ScalarAsync("SELECT value FROM kpi.targets WHERE indicator = 'kpi1' AND organisation IS NULL AND evaluated AND period IS NOT NULL"));
        Assert.Equal(2L, await CountAsync("SELECT count(*) FROM kpi.targets WHERE indicator = 'kpi6'"));
        Assert.Equal("Hold", await ScalarAsync("SELECT direction FROM kpi.indicator_definitions WHERE code = 'kpi5_national'"));
    }

    Task<ImportHost.Answer> LoadAsync(string row) => import.SendAsync("targets", ImportHost.Csv(Header, [row]), "mode=load");

    async Task<long> CountAsync(string sql) => (long)(await ScalarAsync(sql))!;

    async Task<object?> ScalarAsync(string sql)
    {
        await using var command = import.Database.DataSource.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
