using Helsefellesskap.Postgres;

namespace Helsefellesskap.Tests.Postgres;

public sealed class PostgresProgramsTests
{
    static readonly PostgresPrograms Fifteen = new("/usr/lib/postgresql/15/bin", 15);
    static readonly PostgresPrograms Seventeen = new("/usr/lib/postgresql/17/bin", 17);

    [Fact]
    public void Missing_programs_are_said_with_the_command_that_installs_them()
    {
        var failure = Assert.Throws<PostgresMissingException>(() => PostgresPrograms.Choose([], majorVersion: null));
        Assert.Contains(PostgresMissingException.InstallCommand, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void New_data_is_made_by_the_newest() =>
        Assert.Equal(Seventeen, PostgresPrograms.Choose([Fifteen, Seventeen], majorVersion: null));

    [Fact]
    public void Data_is_served_by_the_version_that_made_it() =>
        Assert.Equal(Fifteen, PostgresPrograms.Choose([Fifteen, Seventeen], majorVersion: 15));

    [Fact]
    public void Data_of_a_version_that_is_not_here_is_not_touched()
    {
        var failure = Assert.Throws<ClusterException>(() => PostgresPrograms.Choose([Seventeen], majorVersion: 15));
        Assert.Contains("PostgreSQL 15", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_too_old_is_as_good_as_missing() =>
        Assert.Throws<PostgresMissingException>(() => PostgresPrograms.Choose([new("/usr/lib/postgresql/11/bin", 11)], majorVersion: null));

    [Fact]
    public async Task Programs_are_found_on_this_machine_behind_links()
    {
        var programs = await PostgresPrograms.FindAsync(majorVersion: null, CancellationToken.None);
        Assert.True(File.Exists(programs.InitDb));
        Assert.Null(new FileInfo(programs.Server).LinkTarget);
    }

    [Fact]
    public async Task Folders_without_programs_are_passed_over() =>
        Assert.Empty(await PostgresPrograms.FindAllAsync(["/", "/does/not/exist"], CancellationToken.None));
}
