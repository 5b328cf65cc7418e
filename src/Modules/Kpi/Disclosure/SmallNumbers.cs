namespace Helsefellesskap.Modules.Kpi.Disclosure;

/// <summary>What counts as small: from one to the threshold, of either sign. Zero tells of nobody and is not small.</summary>
internal sealed record SmallNumbers(int Threshold)
{
    /// <summary>Where the fellowship has set no other: one to four are small.</summary>
    public const int Default = 4;

    public bool Holds(double number) => number != 0 && Math.Abs(number) <= Threshold;

    public bool HoldsAny(ReadOnlySpan<double> numbers)
    {
        foreach (var number in numbers)
        {
            if (Holds(number)) return true;
        }
        return false;
    }
}
