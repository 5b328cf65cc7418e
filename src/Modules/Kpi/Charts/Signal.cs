namespace Helsefellesskap.Modules.Kpi.Charts;

/// <summary>Why a point is more than chance. Where several hold, the first in this order after <see cref="None"/> is given.</summary>
internal enum Signal
{
    None,

    /// <summary>Strictly above the upper or below the lower limit.</summary>
    Outside,

    /// <summary>One of seven successive points that strictly rise or strictly fall.</summary>
    Trend,

    /// <summary>Of three successive points on one side of the mean, one of the two or three between the near limit and the limit.</summary>
    TwoOfThree,

    /// <summary>One of seven successive points on one side of the mean.</summary>
    Shift,
}
