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

    /// <summary>The same with other figures in some months.</summary>
    public Tally With(Tally renewed, (Month From, Month To) within)
    {
        if (Length == 0) return renewed;
        var first = renewed.Length > 0 && renewed.First < First ? renewed.First : First;
        var end = renewed.Length > 0 && renewed.End > End ? renewed.End : End;
        var tally = new Tally(first, end.Since(first), columns);
        foreach (var month in Month.Range(first, end.AddMonths(-1))) tally.Take(month >= within.From && month <= within.To ? renewed : this, month);
        return tally;
    }

    Month First { get; } = from;

    int Length => coverage.Length;

    /// <summary>The month after the last.</summary>
    Month End => First.AddMonths(Length);

    void Take(Tally other, Month month)
    {
        Cover(month, other.CoverageOf(month), other.IsEarly(month));
        for (var column = 0; column < columns; column++) Set(month, column, other[month, column]);
    }

    int? Place(Month month) => month.Since(First) is >= 0 and var place && place < months ? place : null;
}
