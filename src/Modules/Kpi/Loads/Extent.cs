using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Times;

namespace Helsefellesskap.Modules.Kpi.Loads;

/// <summary>The days of a stay: by the first it is filed, the last is null while it lasts. Counted from 2000-01-01.</summary>
internal readonly record struct StayDays(int Day, int? LastDay);

/// <summary>What the rows of a file stretch over, gathered as they pass.</summary>
internal sealed class Extent
{
    /// <summary>How long a stay may still be followed by a readmission that counts.</summary>
    const int DaysOfReadmission = 30;

    int first = int.MaxValue;
    int last = int.MinValue;
    int lastOfAll = int.MinValue;
    bool lasting;

    public int Rows { get; private set; }

    public Month From => Month.Of(OsloTime.DateOf(first));

    public Month To => Month.Of(OsloTime.DateOf(last));

    public void Include(StayDays stay)
    {
        Rows++;
        first = Math.Min(first, stay.Day);
        last = Math.Max(last, stay.Day);
        lastOfAll = Math.Max(lastOfAll, stay.LastDay ?? stay.Day);
        lasting |= stay.LastDay is null;
    }

    /// <summary>Whether the rows would count the same if they were loaded on any later day.</summary>
    public bool IsSettledOn(DateOnly today) => !lasting && today > Month.Of(OsloTime.DateOf(lastOfAll)).LastDay.AddDays(DaysOfReadmission);
}
