using Helsefellesskap.Modules.Kpi.Indicators;

namespace Helsefellesskap.Modules.Kpi.Charts;

/// <summary>What a signal means for the indicator; neutral where the indicator has no better way.</summary>
internal enum PointKind
{
    CommonCause,
    Improvement,
    Concern,
    NeutralHigh,
    NeutralLow,
}

internal static class PointKinds
{
    public static PointKind Of(Side side, Direction direction) => (side, direction) switch
    {
        (Side.None, _) => PointKind.CommonCause,
        (Side.High, Direction.Higher) or (Side.Low, Direction.Lower) => PointKind.Improvement,
        (_, Direction.Higher or Direction.Lower) => PointKind.Concern,
        (Side.High, _) => PointKind.NeutralHigh,
        _ => PointKind.NeutralLow,
    };
}
