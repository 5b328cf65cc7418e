using System.Text.RegularExpressions;
using Helsefellesskap.Tests.Testing;

namespace Helsefellesskap.Tests.Architecture;

public sealed partial class NamespaceTests
{
    static readonly string Source = Path.Combine(SharedData.RepositoryRoot, "src");

    [Fact]
    public void A_namespace_is_its_folder()
    {
        var files = Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories).Where(file => !BuildOutput().IsMatch(file)).ToList();
        Assert.NotEmpty(files);
        Assert.Empty(files.Select(file => Violation(Path.GetRelativePath(Source, file), File.ReadAllText(file))).OfType<string>());
    }

    [Theory]
    [InlineData("Kernel/Month.cs", "namespace Helsefellesskap.Kernel;", true)]
    [InlineData("Modules/Kpi/Stays/Stay.cs", "namespace Helsefellesskap.Modules.Kpi.Stays;", true)]
    [InlineData("Modules/Kpi/Stays/Stay.cs", "namespace Helsefellesskap.Modules.Kpi;", false)]
    [InlineData("Kernel/Month.cs", "namespace Helsefellesskap.Kernels\n{", false)]
    public void A_namespace_elsewhere_is_found(string file, string text, bool isRight) => Assert.Equal(isRight, Violation(file, text) is null);

    /// <summary>A file without a namespace, such as Program.cs, says nothing wrong.</summary>
    static string? Violation(string file, string text)
    {
        var expected = $"Helsefellesskap.{Path.GetDirectoryName(file)!.Replace('/', '.')}";
        return Declaration().Match(text) is { Success: true } found && found.Groups[1].Value != expected ? $"{file}: {found.Groups[1].Value}" : null;
    }

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex("/(obj|bin|node_modules)/")]
    private static partial Regex BuildOutput();
}
