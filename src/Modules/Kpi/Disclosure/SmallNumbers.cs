namespace Helsefellesskap.Modules.Kpi.Disclosure;

/// <summary>What counts as small: from one to the threshold, of either sign. Zero tells of nobody and is not small.</summary>
internal readonly record struct SmallNumbers(int Threshold)
{
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
