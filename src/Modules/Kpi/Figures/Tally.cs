using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Kpi.Figures;

/// <summary>
/// Month by month, what a kind of stays counts up to for an organisation, a ward or the fellowship: the columns that all indicators of the kind are made of.
/// </summary>
internal sealed class Tally(Month from, int months, int columns)
{
    readonly Coverage[] coverage = new Coverage[months];
    readonly bool[] early = new bool[months];
    readonly long[] counts = new long[months * columns];

    /// <summary>Zero for a month without anything.</summary>
    public long this[Month month, int column] => Place(month) is { } place ? counts[place * columns + column] : 0;

    public Coverage CoverageOf(Month month) => Place(month) is { } place ? coverage[place] : Coverage.None;

    /// <summary>Whether a file that holds was loaded before the month had ended.</summary>
    public bool IsEarly(Month month) => Place(month) is { } place && early[place];

    public void Set(Month month, int column, long count) => counts[Place(month)!.Value * columns + column] = count;

    public void Cover(Month month, Coverage covered, bool isEarly)
    {
        coverage[Place(month)!.Value] = covered;
        early[Place(month)!.Value] = isEarly;
    }

    int? Place(Month month) => month.Since(from) is >= 0 and var place && place < months ? place : null;
}
