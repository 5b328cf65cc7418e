using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Times;

namespace Helsefellesskap.Modules.Kpi.Quality;

/// <summary>When a month's data are due: so many days after its last one. <em>Our reading</em>: no source has a deadline; the fellowship sets its own.</summary>
internal sealed record DeliveryDeadline(int Days)
{
    /// <summary>The setting with the number of days.</summary>
    public const string Setting = "Kpi:DeliveryDays";

    public const int Default = 10;

    /// <summary>The last day on which the month's data are in time.</summary>
    public DateOnly Of(Month month) => month.LastDay.AddDays(Days);

    /// <param name="month">The month.</param>
    /// <param name="firstLoaded">When it was first loaded after it had ended; null where it has not been.</param>
    /// <param name="now">The time now.</param>
    public Timeliness Judge(Month month, DateTimeOffset? firstLoaded, DateTimeOffset now) => firstLoaded is { } loaded
        ? OsloTime.DateOf(loaded) <= Of(month) ? Timeliness.InTime : Timeliness.Late
        : OsloTime.DateOf(now) <= Of(month) ? Timeliness.NotDue : Timeliness.Overdue;
}
