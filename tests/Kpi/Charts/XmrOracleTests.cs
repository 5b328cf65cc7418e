using Helsefellesskap.Tests.Testing;

namespace Helsefellesskap.Tests.Kpi.Charts;

/// <summary>The R package's own answers: 50 random series that the project holds, and 110 published and real ones that lie beside it.</summary>
public sealed class XmrOracleTests
{
    [Fact]
    public void Fifty_random_charts_equal_those_of_the_R_package()
    {
        var cases = XmrCase.Read(Path.Combine(SharedData.RepositoryRoot, "tests", "Kpi", "Charts", "spc-cases.json"));
        Assert.Equal(50, cases.Count);
        Assert.Empty(cases.SelectMany(each => each.Differences()));
    }

    [Fact]
    public void Of_110_published_charts_only_the_limits_of_a_constant_series_differ()
    {
        if (SharedData.Find("data/spc-oracle.json", cases: 110) is not { } path) return;
        var cases = XmrCase.Read(path);
        Assert.Equal(110, cases.Count);
        Assert.Equal(
            ["edge_constant: lower is 5, not ", "edge_constant: upper is 5, not "],
            cases.SelectMany(each => each.Differences()));
    }
}
