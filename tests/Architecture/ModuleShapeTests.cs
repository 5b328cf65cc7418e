using System.Reflection;
using Helsefellesskap.Host;
using Helsefellesskap.Kernel;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Helsefellesskap.Tests.Architecture;

public sealed class ModuleShapeTests
{
    [Fact]
    public void A_module_shows_its_face_and_its_contracts_and_nothing_else() =>
        Assert.Empty(ModuleList.All.SelectMany(module => ShownBesides(module.GetType().Assembly)));

    [Fact]
    public void What_is_shown_besides_is_found() =>
        // This assembly has neither face nor contracts, and shows its tests.
        Assert.Contains(typeof(ModuleShapeTests).FullName!, ShownBesides(typeof(ModuleShapeTests).Assembly));

    [Fact]
    public void No_two_modules_share_a_schema() => Assert.Distinct(ModuleList.All.Select(module => module.Schema));

    /// <summary>EF makes its migrations public; they are its own.</summary>
    static IEnumerable<string> ShownBesides(Assembly assembly) => assembly.GetExportedTypes()
        .Where(type => !typeof(IModule).IsAssignableFrom(type) && !typeof(Migration).IsAssignableFrom(type))
        .Where(type => !$"{type.Namespace}.".StartsWith($"{assembly.GetName().Name}.Contracts.", StringComparison.Ordinal))
        .Select(type => type.FullName!);
}
