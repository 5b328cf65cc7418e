using Helsefellesskap.Modules.Organisations.Contracts;
using Helsefellesskap.Modules.Organisations.Fellowships;
using Helsefellesskap.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.Tests.Organisations.Fellowships;

public sealed class FirstStartTests : IDisposable
{
    readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public async Task The_first_start_takes_the_fellowship_from_the_file_that_the_configuration_names_and_later_ones_leave_it()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        await File.WriteAllTextAsync(file, OneGp("first"));
        Assert.Equal(["first"], await CodesAfterStartAsync(database));
        await File.WriteAllTextAsync(file, OneGp("second"));
        Assert.Equal(["first"], await CodesAfterStartAsync(database));
    }

    [Fact]
    public async Task A_faulty_file_stops_the_start_and_nothing_of_it_is_kept()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        await File.WriteAllTextAsync(file, OneGp("not a code"));
        await Assert.ThrowsAsync<ProgramNotStartedException>(() => CodesAfterStartAsync(database));
        await File.WriteAllTextAsync(file, OneGp("mended"));
        Assert.Equal(["mended"], await CodesAfterStartAsync(database));
    }

    async Task<IEnumerable<string>> CodesAfterStartAsync(TestDatabase database)
    {
        await using var host = await TestHost.StartAsync(database, new Dictionary<string, string> { [FellowshipLoader.Setting] = file });
        var organisations = await host.Services.GetRequiredService<OrganisationDirectory>().GetAsync(CancellationToken.None);
        return organisations.All.Select(organisation => organisation.Code.Value).ToList();
    }

    static string OneGp(string code) =>
        $$"""
        { "fellowship": { "code": "nord", "name": "Nord" }, "organisations": [ { "code": "{{code}}", "kind": "gp", "name": "Vik" } ],
          "groups": [], "bodies": [], "ukpDailyRate": [] }
        """;
}
