using Helsefellesskap.Kernel;
using Npgsql;

namespace Helsefellesskap.Tests.Organisations.Access;

/// <summary>One municipality's import seen from another, with the first wall taken away: straight to PostgreSQL as the program's own role.</summary>
public class ShortStayWallTests(MatrixFixture fixture) : IClassFixture<MatrixFixture>
{
    [Theory]
    [InlineData(Role.MunicipalityCoordinator, "5028", new[] { "5028" })]
    [InlineData(Role.MunicipalityCoordinator, "5001", new[] { "5001" })]
    [InlineData(Role.MunicipalityCoordinator, "5014", new string[0])]
    [InlineData(Role.MunicipalityLeader, "5028", new string[0])]
    [InlineData(Role.AnalysisGroup, null, new[] { "5001", "5028" })]
    [InlineData(Role.Administrator, null, new string[0])]
    [InlineData(Role.Controller, null, new string[0])]
    public async Task A_viewer_sees_the_rows_that_it_may_load_and_no_others(Role role, string? organisation, string[] seen)
    {
        await using var connection = await fixture.ConnectAsync(role, organisation);
        await using var command = new NpgsqlCommand("select coalesce(array_agg(distinct organisation::text order by organisation::text), '{}') from kpi.short_stays", connection);
        Assert.Equal(seen, (string[])(await command.ExecuteScalarAsync())!);
    }

    [Fact]
    public async Task No_guess_of_a_key_finds_anothers_row()
    {
        await using var connection = await fixture.ConnectAsync(Role.MunicipalityCoordinator, "5028");
        await using var command = new NpgsqlCommand("select count(*) from kpi.short_stays where stay_key = 'K5001' or load_id > 0 and organisation = '5001'", connection);
        Assert.Equal(0L, await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Nobody_writes_anothers_row()
    {
        await using var connection = await fixture.ConnectAsync(Role.MunicipalityCoordinator, "5028");
        await using var command = new NpgsqlCommand(
            "insert into kpi.short_stays (load_id, row_number, month, admitted_on, organisation, unit, stay_key) values (999, 2, '2024-01-01', '2024-01-01', '5001', 'x', 'x')", connection);
        var refused = await Assert.ThrowsAsync<PostgresException>(command.ExecuteNonQueryAsync);
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task A_connection_that_was_not_told_who_asks_is_refused()
    {
        await using var command = fixture.Host.Database.DataSource.CreateCommand("select count(*) from kpi.short_stays");
        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteScalarAsync());
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }
}
