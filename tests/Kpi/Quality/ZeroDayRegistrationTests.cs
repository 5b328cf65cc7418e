using Helsefellesskap.Modules.Kpi.Quality;

namespace Helsefellesskap.Tests.Kpi.Quality;

public sealed class ZeroDayRegistrationTests
{
    static readonly StaysPerBedDay[] Year = [.. Enumerable.Repeat(new StaysPerBedDay(400, 200), 12)];

    [Theory]
    [InlineData(400, 200, false)]
    [InlineData(200, 200, false)]
    [InlineData(199, 200, true)]
    [InlineData(60, 300, true)]
    [InlineData(60, 0, false)]
    [InlineData(0, 0, false)]
    [InlineData(0, 10, true)]
    public void Below_half_the_median_of_the_year_before_it_is_doubtful(double stays, double bedDays, bool doubtful) =>
        Assert.Equal(doubtful, ZeroDayRegistration.Doubtful([.. Year, new StaysPerBedDay(stays, bedDays)])[12]);

    [Fact]
    public void Nothing_is_said_before_a_whole_year_is_known()
    {
        var fall = new StaysPerBedDay(10, 200);
        Assert.DoesNotContain(true, ZeroDayRegistration.Doubtful([.. Year[..11], fall]));
        Assert.DoesNotContain(true, ZeroDayRegistration.Doubtful([.. Year[..5], new StaysPerBedDay(null, null), .. Year[..6], fall]));
    }

    [Fact]
    public void One_doubtful_month_does_not_make_the_next_one_doubtful()
    {
        var months = ZeroDayRegistration.Doubtful([.. Year, new StaysPerBedDay(10, 200), new StaysPerBedDay(400, 200)]);
        Assert.Equal([true, false], months[12..]);
    }
}
