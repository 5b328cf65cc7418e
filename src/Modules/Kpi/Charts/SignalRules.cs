namespace Helsefellesskap.Modules.Kpi.Charts;

/// <summary>
/// The rules for special cause variation, each over one group of a chart: for every place the side on which the rule flags it. Null values are missing
/// and break every run.
/// </summary>
internal static class SignalRules
{
    const int RunLength = 7;

    /// <summary>The rules in order of precedence.</summary>
    public static readonly IReadOnlyList<(Signal Signal, Func<double?[], ProcessLimits, Side[]> Flag)> InOrder =
    [
        (Signal.Outside, Outside),
        (Signal.Trend, (values, _) => Trend(values)),
        (Signal.TwoOfThree, TwoOfThree),
        (Signal.Shift, Shift),
    ];

    static Side[] Outside(double?[] values, ProcessLimits limits) =>
        [.. values.Select(value => value is { } v && limits.Outside(v) ? limits.SideOf(v) : Side.None)];

    /// <summary>A point that two trends share takes the later one, the direction of the step out of it.</summary>
    static Side[] Trend(double?[] values)
    {
        var flags = new Side[values.Length];
        var start = 0;
        for (var i = 1; i < values.Length; i++)
        {
            var step = Step(i);
            if (step == Side.None) start = i;
            else if (step != Step(i - 1)) start = i - 1;
            if (i - start + 1 >= RunLength) Array.Fill(flags, step, start, i - start + 1);
        }
        return flags;

        Side Step(int i) => i < 1 ? Side.None : values[i] > values[i - 1] ? Side.High : values[i] < values[i - 1] ? Side.Low : Side.None;
    }

    static Side[] TwoOfThree(double?[] values, ProcessLimits limits)
    {
        var flags = new Side[values.Length];
        for (var start = 0; start + 3 <= values.Length; start++)
        {
            var side = SideOf(values[start], limits);
            if (side == Side.None || SideOf(values[start + 1], limits) != side || SideOf(values[start + 2], limits) != side) continue;
            var near = Enumerable.Range(start, 3).Where(i => limits.Near(values[i]!.Value)).ToArray();
            if (near.Length < 2) continue;
            foreach (var i in near) flags[i] = side;
        }
        return flags;
    }

    static Side[] Shift(double?[] values, ProcessLimits limits)
    {
        var flags = new Side[values.Length];
        for (int start = 0, i = 0; i < values.Length; i++)
        {
            var side = SideOf(values[i], limits);
            if (side != SideOf(values[start], limits)) start = i;
            if (side != Side.None && i - start + 1 >= RunLength) Array.Fill(flags, side, start, i - start + 1);
        }
        return flags;
    }

    static Side SideOf(double? value, ProcessLimits limits) => value is { } v ? limits.SideOf(v) : Side.None;
}
