using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Organisations.Contracts;
using Helsefellesskap.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.Tests.Organisations.Fellowships;

public sealed class OrganisationDirectoryTests
{
    [Fact]
    public async Task Is_asked_of_the_database_once_however_often_it_is_asked()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var host = await TestHost.StartAsync(database);
        var directory = host.Services.GetRequiredService<OrganisationDirectory>();

        using var sql = SqlStatements.Record();
        var organisations = await directory.GetAsync(CancellationToken.None);
        await directory.GetAsync(CancellationToken.None);

        Assert.Equal(1, sql.Count);
        Assert.Equal("Trondheim", organisations.Find(new OrganisationCode("5001"))?.Name);
        Assert.Null(organisations.Find(new OrganisationCode("0000")));
        Assert.Equal(19, organisations.MunicipalitiesOn(new DateOnly(2024, 1, 1)).Count());
    }
}
