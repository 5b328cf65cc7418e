using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Attainment;
using Helsefellesskap.Modules.Kpi.Indicators;

namespace Helsefellesskap.Tests.Kpi.Attainment;

public sealed class AssessmentTests
{
    internal static readonly GlidePath AsuPath = new()
    {
        Effect = new DateOnly(2023, 10, 1),
        Milestones = [new Milestone(12, 0.5), new Milestone(24, 1)],
        BaselineYear = 2022,
    };

    /// <summary>September 2024 asks for half of the way: from 3767 to 1767 bed-days that is 2767.</summary>
    [Theory]
    [InlineData("2024-09", 1767, AttainmentStatus.Reached, 1.0)]
    [InlineData("2024-09", 1500, AttainmentStatus.Reached, 1.1335)]
    [InlineData("2024-09", 2767, AttainmentStatus.AheadOfPath, 0.5)]
    [InlineData("2024-09", 2768, AttainmentStatus.BehindPath, 0.4995)]
    [InlineData("2024-09", 2967, AttainmentStatus.BehindPath, 0.4)]
    [InlineData("2024-09", 2968, AttainmentStatus.FarBehindPath, 0.3995)]
    [InlineData("2024-09", 4767, AttainmentStatus.FarBehindPath, -0.5)]
    [InlineData("2025-09", 1768, AttainmentStatus.BehindPath, 0.9995)]
    [InlineData("2026-03", 1767, AttainmentStatus.Reached, 1.0)]
    [InlineData("2023-10", 3700, AttainmentStatus.BehindPath, 0.0335)]
    internal void Lower_is_better(string month, double value, AttainmentStatus status, double attained)
    {
        var verdict = BedDays(month, value).Verdict();
        Assert.Equal(status, verdict.Status);
        Assert.Equal(attained, verdict.Attained!.Value, 9);
    }

    [Theory]
    [InlineData("2024-09", 0.90, AttainmentStatus.Reached)]
    [InlineData("2024-09", 0.85, AttainmentStatus.AheadOfPath)]
    [InlineData("2024-09", 0.84, AttainmentStatus.BehindPath)]
    [InlineData("2024-09", 0.83, AttainmentStatus.FarBehindPath)]
    internal void Higher_is_better(string month, double value, AttainmentStatus status) =>
        Assert.Equal(status, (Share(Direction.Higher, 0.80, 0.90, value) with { Month = Month.Parse(month) }).Verdict().Status);

    [Theory]
    [InlineData(Direction.Higher, 0.35, 0.30, 0.31, AttainmentStatus.Reached, true)]
    [InlineData(Direction.Higher, 0.35, 0.30, 0.36, AttainmentStatus.Reached, false)]
    [InlineData(Direction.Higher, 0.35, 0.30, 0.29, AttainmentStatus.NotReached, true)]
    [InlineData(Direction.Higher, 0.30, 0.30, 0.30, AttainmentStatus.Reached, false)]
    [InlineData(Direction.Lower, 0.10, 0.20, 0.21, AttainmentStatus.NotReached, true)]
    [InlineData(Direction.Hold, 0.15, 0.16, 0.16, AttainmentStatus.Reached, true)]
    [InlineData(Direction.Hold, 0.17, 0.16, 0.165, AttainmentStatus.NotReached, false)]
    [InlineData(Direction.Hold, null, 0.16, 0.17, AttainmentStatus.NotReached, false)]
    internal void Where_there_is_no_way_to_go_the_target_is_met_or_not(
        Direction direction, double? baseline, double target, double value, AttainmentStatus status, bool worse)
    {
        var verdict = Share(direction, baseline, target, value).Verdict();
        Assert.Equal((status, null, null), (verdict.Status, verdict.Attained, verdict.Expected));
        Assert.Equal(worse, verdict.Explanation.Contains("dårligere enn utgangspunktet", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_missing_for_a_verdict_is_said_in_words()
    {
        Says("ikke satt noe mål", BedDays("2024-09", 1000) with { Target = null });
        Says("1. oktober 2023", BedDays("2023-09", 1000));
        Says("mangler tall", BedDays("2024-09", 1000) with { Value = null });
        Says("utgangspunkt for 2022", BedDays("2024-09", 1000) with { Baseline = null });
        Says("uten status", Share(Direction.Neutral, 0.2, 0.1, 0.05));

        static void Says(string words, Assessment assessment)
        {
            var verdict = assessment.Verdict();
            Assert.Equal((AttainmentStatus.NotAssessed, null, null), (verdict.Status, verdict.Attained, verdict.Expected));
            Assert.Contains(words, verdict.Explanation, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_verdict_is_a_sentence_with_its_numbers()
    {
        Assert.Equal(
            "Bak banen: 2 867 døgn er 45 % av veien fra 3 767 døgn til målet 1 767 døgn; banen er 50 %. Tallet er foreløpig.",
            (BedDays("2024-09", 2867) with { Provisional = true }).Verdict().Explanation.Replace('\u00a0', ' '));
    }

    static Assessment BedDays(string month, double value) => new()
    {
        Month = Month.Parse(month),
        Direction = Direction.Lower,
        Unit = "bed-days",
        Path = AsuPath,
        Target = 1767,
        Baseline = 3767,
        Value = value,
    };

    static Assessment Share(Direction direction, double? baseline, double target, double value) => new()
    {
        Month = new Month(2024, 9),
        Direction = direction,
        Unit = "share",
        Path = AsuPath,
        Target = target,
        Baseline = baseline,
        Value = value,
    };
}
