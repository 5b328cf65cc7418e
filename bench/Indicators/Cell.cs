namespace Helsefellesskap.Bench.Indicators;

/// <summary>What both sides must answer of one indicator, organisation and month.</summary>
readonly record struct Cell(double? Numerator, double? Denominator, bool Provisional)
{
    public double? Value => Denominator is not { } denominator ? Numerator : denominator == 0 ? null : Numerator / denominator;
}
