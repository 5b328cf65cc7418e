using Helsefellesskap.Modules.Kpi.Quality;

namespace Helsefellesskap.Tests.Kpi.Quality;

public sealed class OutliersTests
{
    /// <summary>Median 105.5, median absolute deviation 3: with 0.6745 to one standard deviation, six of these are 26.69.</summary>
    static readonly double?[] Before = [100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111];

    [Theory]
    [InlineData(132.1, false)]
    [InlineData(132.3, true)]
    [InlineData(78.9, false)]
    [InlineData(78.7, true)]
    [InlineData(null, false)]
    public void A_value_far_from_the_twelve_before_is_an_outlier(double? value, bool outlier) =>
        Assert.Equal(outlier, Outliers.Of([.. Before, value])[12]);

    [Fact]
    public void An_odd_month_before_does_not_hide_the_next() => Assert.True(Outliers.Of([.. Before[..11], 900, 800])[12]);

    [Fact]
    public void Twelve_months_are_needed() => Assert.DoesNotContain(true, Outliers.Of([.. Before[..11], null, 900]));

    [Fact]
    public void Where_nothing_ever_differed_nothing_is_an_outlier() => Assert.DoesNotContain(true, Outliers.Of([.. Enumerable.Repeat<double?>(5, 12), 6]));
}
