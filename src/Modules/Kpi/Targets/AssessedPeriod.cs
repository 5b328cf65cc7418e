namespace Helsefellesskap.Modules.Kpi.Targets;

/// <summary>The period over which a target is assessed, and target and baseline over that period.</summary>
/// <param name="Sum">Whether the indicator is a sum over time, so that twelve months are twelve times a month.</param>
internal readonly record struct AssessedPeriod(Target Target, TargetPeriod Period, bool Sum)
{
    /// <summary>A municipality is always assessed over twelve months: its single months are too small to tell anything.</summary>
    public static AssessedPeriod Of(Target target, bool municipality, bool sum) =>
        new(target, municipality ? TargetPeriod.Rolling12Months : target.Period!.Value, sum);

    public double Value => Target.Value * Months(Target.Period!.Value);

    /// <summary>The target's own baseline, or else the baseline year's figure: of a sum the year's total, or a twelfth of it where months are assessed.</summary>
    public double? Baseline(double? baselineYear) =>
        Target.Baseline is { } own ? own * Months(Target.Period!.Value) : baselineYear * Months(TargetPeriod.Rolling12Months);

    /// <summary>What a figure over the given period is to be multiplied with to become one over the assessed period.</summary>
    double Months(TargetPeriod from) => (Sum, from, Period) switch
    {
        (true, TargetPeriod.Month, TargetPeriod.Rolling12Months) => 12,
        (true, TargetPeriod.Rolling12Months, TargetPeriod.Month) => 1.0 / 12,
        _ => 1,
    };
}
