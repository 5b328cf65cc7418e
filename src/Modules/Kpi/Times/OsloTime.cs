using NodaTime;

namespace Helsefellesskap.Modules.Kpi.Times;

/// <summary>
/// Local time of the fellowship, Europe/Oslo: what files hold and by what days and months are counted. Days and seconds are reckoned from 2000-01-01, as
/// PostgreSQL does in its binary form.
/// </summary>
internal static class OsloTime
{
    public const string ZoneId = "Europe/Oslo";

    /// <summary>Marks the two days of a year on which the offset changes; only those need the zone's rules.</summary>
    const int Changes = int.MinValue;

    const int SecondsOfDay = 86_400;

    static readonly DateOnly Epoch = new(2000, 1, 1);
    static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb[ZoneId];
    static readonly int FirstDay = DayOf(new DateOnly(1980, 1, 1));
    static readonly int LastDay = DayOf(new DateOnly(2099, 12, 31));
    static readonly int[] FirstsOfMonths =
        [.. Enumerable.Range(FirstDay, LastDay - FirstDay + 1).Select(day => day - DateOf(day).Day + 1)];
    static readonly int[] Offsets = [.. Enumerable.Range(FirstDay, LastDay - FirstDay + 1).Select(OffsetOf)];

    /// <summary>The day's number; days before 2000 are negative.</summary>
    public static int DayOf(DateOnly date) => date.DayNumber - Epoch.DayNumber;

    public static DateOnly DateOf(int day) => DateOnly.FromDayNumber(day + Epoch.DayNumber);

    /// <summary>The first day of a day's month.</summary>
    public static int FirstOfMonth(int day) => FirstsOfMonths[day - FirstDay];

    /// <summary>The day that it is in Oslo at a moment.</summary>
    public static DateOnly DateOf(DateTimeOffset moment) => Instant.FromDateTimeOffset(moment).InZone(Zone).Date.ToDateOnly();

    /// <summary>When a day begins in Oslo.</summary>
    public static DateTimeOffset StartOf(DateOnly date) => Zone.AtStartOfDay(LocalDate.FromDateOnly(date)).ToInstant().ToDateTimeOffset();

    /// <summary>Days before 1980 and after 2099 are taken for slips of the pen.</summary>
    public static bool IsReasonable(int day) => day >= FirstDay && day <= LastDay;

    /// <summary>The moment of a local time as seconds from the epoch in UTC. Asks for a reasonable day.</summary>
    public static LocalTimeKind ToUtc(int day, int secondOfDay, out long utc)
    {
        var local = (long)day * SecondsOfDay + secondOfDay;
        var offset = Offsets[day - FirstDay];
        if (offset == Changes) return ToUtcOnDayOfChange(day, secondOfDay, out utc);
        utc = local - offset;
        return LocalTimeKind.Once;
    }

    static LocalTimeKind ToUtcOnDayOfChange(int day, int secondOfDay, out long utc)
    {
        var mapping = Zone.MapLocal(LocalDate.FromDateOnly(DateOf(day)) + LocalTime.FromSecondsSinceMidnight(secondOfDay));
        utc = mapping.Count == 0 ? 0 : (long)(mapping.First().ToInstant() - Instant.FromUtc(Epoch.Year, Epoch.Month, Epoch.Day, 0, 0)).TotalSeconds;
        return mapping.Count switch { 0 => LocalTimeKind.Skipped, 1 => LocalTimeKind.Once, _ => LocalTimeKind.Twice };
    }

    static int OffsetOf(int day)
    {
        var date = LocalDate.FromDateOnly(DateOf(day));
        var (first, next) = (Zone.AtStartOfDay(date), Zone.AtStartOfDay(date.PlusDays(1)));
        return first.Offset == next.Offset ? first.Offset.Seconds : Changes;
    }
}
