using Helsefellesskap.Host;
using Helsefellesskap.Tests.Testing;

namespace Helsefellesskap.Tests.Architecture;

public sealed class ArrowTests
{
    [Fact]
    public void Every_room_of_the_house_is_looked_at()
    {
        var rooms = Directory.EnumerateFiles(Path.Combine(SharedData.RepositoryRoot, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(project => Path.GetRelativePath(Path.Combine(SharedData.RepositoryRoot, "src"), Path.GetDirectoryName(project)!).Replace('/', '.'));
        Assert.Equal(rooms.Order(), ProductAssembly.All.Select(assembly => assembly.Name).Order());
        Assert.Contains(ProductAssembly.All, assembly => assembly.IsModule);
    }

    [Fact]
    public void Every_module_is_in_the_hosts_list() => Assert.Equal(
        ProductAssembly.All.Where(assembly => assembly.IsModule).Select(assembly => $"Helsefellesskap.{assembly.Name}").Order(),
        ModuleList.All.Select(module => module.GetType().Namespace!).Order());

    [Fact]
    public void Arrows_run_one_way() => Assert.Empty(Arrows.Violations(ProductAssembly.All));

    [Fact]
    public void Modules_see_each_other_through_contracts_only() => Assert.Empty(Arrows.UsesBehindContracts(ProductAssembly.All.Where(assembly => assembly.IsModule)));

    [Fact]
    public void An_arrow_the_wrong_way_is_found()
    {
        // This test program uses the Host, and nothing of ours may.
        var tests = ProductAssembly.Read(typeof(ArrowTests).Assembly.Location);
        Assert.Contains("Tests.Architecture -> Host", Arrows.Violations([tests]));
    }

    [Fact]
    public void A_use_behind_contracts_is_found() =>
        // The Host is the one that may name a module's face, which is no contract.
        Assert.Contains("Host -> Helsefellesskap.Modules.Organisations.OrganisationsModule", Arrows.UsesBehindContracts([ProductAssembly.Named("Host")]));
}
