using Xunit.Abstractions;

namespace Helsefellesskap.Tests.Organisations.Access;

/// <summary>The matrix's first table is the fellowship's own, word for word, where that is at hand.</summary>
public class AccessMatrixSourceTests(ITestOutputHelper output)
{
    [Fact]
    public void The_matrix_is_that_of_the_domain()
    {
        var root = Root();
        var source = Path.Combine(root, "..", "shared", "domain.md");
        if (!File.Exists(source) && Environment.GetEnvironmentVariable("CI") != "true")
        {
            output.WriteLine("The fellowship's own table is not at hand: 1 comparison not run.");
            return;
        }
        Assert.Equal(Rows(source), Rows(Path.Combine(root, "src", "Modules", "Organisations", "Access", "matrix.md")));
    }

    static List<string> Rows(string path) => [.. File.ReadLines(path).SkipWhile(line => !line.StartsWith("| role |", StringComparison.Ordinal)).TakeWhile(line => line.StartsWith('|'))];

    static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Helsefellesskap.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
