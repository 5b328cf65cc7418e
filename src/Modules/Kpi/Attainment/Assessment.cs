using Helsefellesskap.Kernel;
using Helsefellesskap.Kernel.Texts;
using Helsefellesskap.Modules.Kpi.Indicators;

namespace Helsefellesskap.Modules.Kpi.Attainment;

/// <summary>Everything that a verdict on one month rests on; see domain.md, "Attainment".</summary>
internal sealed record Assessment
{
    /// <summary>Differences below this are rounding.</summary>
    const double Epsilon = 1e-9;

    public required Month Month { get; init; }
    public required Direction Direction { get; init; }

    /// <summary>The indicator's unit: share, bed-days, days or a word of its own.</summary>
    public required string Unit { get; init; }

    public required GlidePath Path { get; init; }

    /// <summary>Target, baseline and value, all over the same period.</summary>
    public double? Target { get; init; }
    public double? Baseline { get; init; }
    public double? Value { get; init; }

    public bool Provisional { get; init; }

    public Verdict Verdict()
    {
        if (Target is not { } target) return NotAssessed("attainment.noTarget");
        if (Direction == Direction.Neutral) return NotAssessed("attainment.noDirection");
        if (Path.Expected(Month) is not { } expected) return NotAssessed("attainment.beforeEffect", Path.Effect);
        if (Value is not { } value) return NotAssessed("attainment.noValue");
        if (Direction == Direction.Hold || Baseline is { } met && Meets(met, target)) return WithoutPath(value, target);
        if (Baseline is not { } baseline) return NotAssessed("attainment.noBaseline", Path.BaselineYear);
        return OnPath(value, target, baseline, expected);
    }

    Verdict OnPath(double value, double target, double baseline, double expected)
    {
        var attained = (baseline - value) / (baseline - target);
        var (status, key) = 0 switch
        {
            _ when Meets(value, target) => (AttainmentStatus.Reached, "attainment.reached"),
            _ when attained >= expected - Epsilon => (AttainmentStatus.AheadOfPath, "attainment.aheadOfPath"),
            _ when attained >= expected - Path.Tolerance - Epsilon => (AttainmentStatus.BehindPath, "attainment.behindPath"),
            _ => (AttainmentStatus.FarBehindPath, "attainment.farBehindPath"),
        };
        var sentence = Catalogue.Text(key, Text(value), Text(target), attained, Text(baseline), expected);
        return Given(status, sentence) with { Attained = attained, Expected = expected };
    }

    /// <summary>The target is to hold, or the baseline met it already: there is nothing to attain, only something to keep.</summary>
    Verdict WithoutPath(double value, double target) => Meets(value, target)
        ? Given(AttainmentStatus.Reached, Catalogue.Text("attainment.reached", Text(value), Text(target)))
        : Given(AttainmentStatus.NotReached, Catalogue.Text("attainment.notReached", Text(value), Text(target)));

    Verdict Given(AttainmentStatus status, string sentence)
    {
        if (Baseline is { } baseline && Value is { } value && !Meets(value, baseline))
            sentence += " " + Catalogue.Text("attainment.worseThanBaseline", Text(baseline));
        if (Provisional) sentence += " " + Catalogue.Text("attainment.provisional");
        return Said(status, sentence);
    }

    Verdict NotAssessed(string key, params ReadOnlySpan<object?> arguments) => Said(AttainmentStatus.NotAssessed, Catalogue.Text(key, arguments));

    Verdict Said(AttainmentStatus status, string explanation) => new()
    {
        Month = Month,
        Value = Value,
        Baseline = Baseline,
        Target = Target,
        Status = status,
        Explanation = explanation,
    };

    /// <summary>To hold is to get no worse, and worse is more.</summary>
    bool Meets(double value, double bound) => Direction == Direction.Higher ? value >= bound - Epsilon : value <= bound + Epsilon;

    string Text(double value) => Quantity.Text(value, Unit);
}
