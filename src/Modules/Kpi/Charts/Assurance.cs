using Helsefellesskap.Modules.Kpi.Indicators;

namespace Helsefellesskap.Modules.Kpi.Charts;

/// <summary>Whether the process as it runs will meet the target: always, never, or by chance.</summary>
internal enum Assurance
{
    Pass,
    Fail,
    HitOrMiss,
}

internal static class Assurances
{
    /// <summary>None without a target, without limits, or where no way is better. A target that lies on a limit is hit or missed.</summary>
    public static Assurance? Of(ProcessLimits limits, double? target, Direction direction) => direction switch
    {
        _ when target is null || limits.Lower is null || limits.Upper is null => null,
        Direction.Higher => Of(target < limits.Lower, target > limits.Upper),
        Direction.Lower => Of(target > limits.Upper, target < limits.Lower),
        _ => null,
    };

    static Assurance Of(bool passes, bool fails) => passes ? Assurance.Pass : fails ? Assurance.Fail : Assurance.HitOrMiss;
}
