using Helsefellesskap.Modules.Kpi.Figures;

namespace Helsefellesskap.Tests.Kpi.Figures;

public sealed class FigureTests
{
    /// <summary>Coverage by its number, what was counted, and whether it may grow with time; then the figure, its numerator null where it is missing.</summary>
    [Theory]
    [InlineData((int)Coverage.Full, 5, 10, false, 5.0, 10.0, false)]
    [InlineData((int)Coverage.Full, 5, 10, true, 5.0, 10.0, true)]
    [InlineData((int)Coverage.Full, 0, 0, false, 0.0, 0.0, false)]
    [InlineData((int)Coverage.Full, 0, null, false, 0.0, null, false)]
    [InlineData((int)Coverage.Partial, 5, 10, false, 5.0, 10.0, true)]
    [InlineData((int)Coverage.Partial, 0, null, false, 0.0, null, true)]
    [InlineData((int)Coverage.None, 5, 10, false, 5.0, 10.0, true)]
    [InlineData((int)Coverage.None, 0, 10, false, 0.0, 10.0, true)]
    [InlineData((int)Coverage.None, 3, null, false, 3.0, null, true)]
    [InlineData((int)Coverage.None, 0, 0, false, null, null, true)]
    [InlineData((int)Coverage.None, 0, null, false, null, null, true)]
    public void Covered_missing_and_zero(int coverage, int counted, int? of, bool unsure, double? numerator, double? denominator, bool provisional) =>
        Assert.Equal(new Figure(numerator, denominator, provisional), Figure.Of((Coverage)coverage, counted, of, unsure));

    [Theory]
    [InlineData(7.0, null, 7.0)]
    [InlineData(1.0, 4.0, 0.25)]
    [InlineData(0.0, 4.0, 0.0)]
    [InlineData(0.0, 0.0, null)]
    [InlineData(null, null, null)]
    public void Value(double? numerator, double? denominator, double? value) => Assert.Equal(value, new Figure(numerator, denominator, false).Value);

    [Fact]
    public void A_sum_weighs_months_by_their_size() =>
        Assert.Equal(new Figure(11, 110, true), Figure.Sum([new Figure(10, 10, false), new Figure(1, 100, true)]));
}
