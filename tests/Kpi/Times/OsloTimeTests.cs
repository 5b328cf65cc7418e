using Helsefellesskap.Modules.Kpi.Times;

namespace Helsefellesskap.Tests.Kpi.Times;

public sealed class OsloTimeTests
{
    static readonly DateTime Epoch = new(2000, 1, 1);

    [Theory]
    [InlineData("2024-01-15T12:00", "2024-01-15T11:00", "Once")]
    [InlineData("2024-07-15T12:00", "2024-07-15T10:00", "Once")]
    [InlineData("2024-03-31T01:59", "2024-03-31T00:59", "Once")]
    [InlineData("2024-03-31T02:00", null, "Skipped")]
    [InlineData("2024-03-31T02:59", null, "Skipped")]
    [InlineData("2024-03-31T03:00", "2024-03-31T01:00", "Once")]
    [InlineData("2024-10-27T01:59", "2024-10-26T23:59", "Once")]
    [InlineData("2024-10-27T02:00", "2024-10-27T00:00", "Twice")]
    [InlineData("2024-10-27T02:59", "2024-10-27T00:59", "Twice")]
    [InlineData("2024-10-27T03:00", "2024-10-27T02:00", "Once")]
    [InlineData("1999-12-31T23:59", "1999-12-31T22:59", "Once")]
    public void A_local_time_is_one_moment_two_or_none(string local, string? utc, string kind)
    {
        var time = DateTime.Parse(local, null);

        var found = OsloTime.ToUtc(OsloTime.DayOf(DateOnly.FromDateTime(time)), (int)time.TimeOfDay.TotalSeconds, out var seconds);

        Assert.Equal(kind, found.ToString());
        if (utc is not null) Assert.Equal(DateTime.Parse(utc, null), Epoch.AddSeconds(seconds));
    }

    [Fact]
    public void Every_hour_of_thirty_years_is_as_the_system_has_it()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(OsloTime.ZoneId);
        for (var time = new DateTime(2000, 1, 1); time.Year < 2030; time = time.AddHours(1))
        {
            var kind = OsloTime.ToUtc(OsloTime.DayOf(DateOnly.FromDateTime(time)), (int)time.TimeOfDay.TotalSeconds, out var seconds);

            Assert.Equal(zone.IsInvalidTime(time) ? LocalTimeKind.Skipped : zone.IsAmbiguousTime(time) ? LocalTimeKind.Twice : LocalTimeKind.Once, kind);
            if (kind is LocalTimeKind.Once) Assert.Equal(TimeZoneInfo.ConvertTimeToUtc(time, zone), Epoch.AddSeconds(seconds));
        }
    }
}
