using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Attainment;

namespace Helsefellesskap.Tests.Kpi.Attainment;

public sealed class GlidePathTests
{
    [Theory]
    [InlineData("2023-09", null)]
    [InlineData("2023-10", 1.0 / 24)]
    [InlineData("2023-12", 3.0 / 24)]
    [InlineData("2024-09", 0.5)]
    [InlineData("2024-10", 13.0 / 24)]
    [InlineData("2025-09", 1.0)]
    [InlineData("2025-10", 1.0)]
    [InlineData("2031-01", 1.0)]
    public void Half_is_expected_after_a_year_and_all_after_two(string month, double? expected)
    {
        var actual = AssessmentTests.AsuPath.Expected(Month.Parse(month));
        Assert.Equal(expected is null, actual is null);
        Assert.Equal(expected ?? 0, actual ?? 0, 12);
    }

    [Fact]
    public void Milestones_need_not_lie_on_one_line()
    {
        var path = AssessmentTests.AsuPath with { Milestones = [new Milestone(10, 0.2), new Milestone(20, 1)] };
        Assert.Equal([0.02, 0.2, 0.6, 1, 1], new[] { 1, 10, 15, 20, 30 }.Select(n => Math.Round(path.Expected(new Month(2023, 9).AddMonths(n))!.Value, 12)));
    }
}
