using System.Text.RegularExpressions;
using Helsefellesskap.Kernel.Texts;
using Helsefellesskap.Tests.Testing;

namespace Helsefellesskap.Tests.Kernel.Texts;

public sealed partial class CatalogueTests
{
    [Fact]
    public void Numbers_are_written_as_Norwegians_write_them() =>
        Assert.Equal("91,2 %", Catalogue.Text("unit.share", 0.9123).Replace('\u00a0', ' '));

    [Fact]
    public void Every_key_that_the_program_names_is_in_the_catalogue()
    {
        var named = Directory.EnumerateFiles(Path.Combine(SharedData.RepositoryRoot, "src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => NamedKey().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .Distinct()
            .ToArray();
        Assert.NotEmpty(named);
        Assert.All(named, key => Assert.True(Catalogue.Holds(key), key));
    }

    [GeneratedRegex(@"Catalogue\.Text\(\s*""([^""]+)""")]
    private static partial Regex NamedKey();
}
