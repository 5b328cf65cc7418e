using Helsefellesskap.Kernel;
using Npgsql;

namespace Helsefellesskap.Tests.Organisations.Access;

/// <summary>Import records and the hospital's stays with the first wall taken away: straight to PostgreSQL as the program's own role.</summary>
public class LoadWallTests(MatrixFixture fixture) : IClassFixture<MatrixFixture>
{
    const string Record =
        "insert into kpi.loads (id, kind, party, who, sha256, loaded_at, first_month, last_month, scope, rows, replaced, removed, settled) " +
        "values (999, 'short-stays', '5001', 'somebody else', 'x', now(), now(), now(), '{5001}', 1, 0, 0, true)";

    [Theory]
    [InlineData(Role.MunicipalityCoordinator, "5028", new[] { "5028" })]
    [InlineData(Role.MunicipalityCoordinator, "5001", new[] { "5001" })]
    [InlineData(Role.MunicipalityCoordinator, "5014", new string[0])]
    [InlineData(Role.MunicipalityLeader, "5028", new string[0])]
    [InlineData(Role.HospitalCoordinator, "stolav", new[] { "stolav" })]
    [InlineData(Role.AnalysisGroup, null, new[] { "5001", "5028", "stolav" })]
    [InlineData(Role.Au, null, new string[0])]
    [InlineData(Role.Controller, null, new string[0])]
    [InlineData(Role.Administrator, null, new string[0])]
    public async Task A_viewer_sees_the_records_of_what_its_own_organisation_sent(Role role, string? organisation, string[] parties)
    {
        await using var connection = await fixture.ConnectAsync(role, organisation);
        await using var command = new NpgsqlCommand("select coalesce(array_agg(distinct party order by party), '{}') from kpi.loads", connection);
        Assert.Equal(parties, (string[])(await command.ExecuteScalarAsync())!);
    }

    [Theory]
    [InlineData(Role.HospitalCoordinator, "stolav", 1)]
    [InlineData(Role.AnalysisGroup, null, 1)]
    [InlineData(Role.MunicipalityCoordinator, "5001", 0)]
    [InlineData(Role.HospitalLeader, "stolav", 0)]
    [InlineData(Role.Au, null, 0)]
    public async Task The_hospitals_stays_are_there_for_those_who_may_load_them(Role role, string? organisation, long rows)
    {
        await using var connection = await fixture.ConnectAsync(role, organisation);
        await using var command = new NpgsqlCommand("select count(*) from kpi.ukp_stays", connection);
        Assert.Equal(rows, await command.ExecuteScalarAsync());
    }

    [Theory]
    [InlineData(Role.MunicipalityCoordinator, "5028", Record)]
    [InlineData(Role.AnalysisGroup, null, Record)]
    [InlineData(Role.AnalysisGroup, null, "delete from kpi.loads")]
    [InlineData(Role.AnalysisGroup, null, "update kpi.loads set party = 'stolav'")]
    [InlineData(Role.HospitalCoordinator, "stolav", "select count(*) from kpi.ukp_stay_rows")]
    [InlineData(Role.HospitalCoordinator, "stolav", "delete from kpi.ukp_stay_rows")]
    [InlineData(Role.HospitalCoordinator, "stolav", "insert into kpi.ukp_stays (load_id) values (1)")]
    [InlineData(Role.MunicipalityCoordinator, "5001", "insert into kpi.ukp_stay_rows (load_id) values (1)")]
    public async Task Nobody_writes_in_anothers_name_changes_what_was_loaded_or_goes_round_the_guarded_table(Role role, string? organisation, string statement)
    {
        await using var connection = await fixture.ConnectAsync(role, organisation);
        await using var command = new NpgsqlCommand(statement, connection);
        var refused = await Assert.ThrowsAsync<PostgresException>(command.ExecuteNonQueryAsync);
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task Nobody_copies_stays_who_may_not_load_them()
    {
        await using var connection = await fixture.ConnectAsync(Role.MunicipalityCoordinator, "5001");
        var refused = await Assert.ThrowsAsync<PostgresException>(async () =>
        {
            await using var copy = await connection.BeginTextImportAsync("copy kpi.ukp_stay_rows (load_id) from stdin");
            await copy.WriteLineAsync("1");
        });
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Theory]
    [InlineData("select count(*) from kpi.loads")]
    [InlineData("select count(*) from kpi.ukp_stays")]
    [InlineData("insert into kpi.ukp_stay_rows (load_id) values (1)")]
    public async Task A_connection_that_was_not_told_who_asks_is_refused(string statement)
    {
        await using var command = fixture.Host.Database.DataSource.CreateCommand(statement);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteScalarAsync());
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task What_figures_rest_on_is_told_to_all_without_a_word_of_who_sent_what()
    {
        await using var command = fixture.Host.Database.DataSource.CreateCommand("select string_agg(kind || ' ' || loads, ', ' order by kind) from kpi.loads_by_kind()");
        Assert.Equal("short-stays 2, ukp-stays 1", await command.ExecuteScalarAsync());
    }
}
