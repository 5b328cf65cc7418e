using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Kpi.Attainment;

/// <summary>
/// The way from baseline to target: so much of it after so many months from the decision's effect, in straight lines between, and the last share ever after.
/// </summary>
internal sealed record GlidePath
{
    /// <summary>The day on which the decision takes effect; its month is the first of the path.</summary>
    public required DateOnly Effect { get; init; }

    /// <summary>Ascending by months, for example half after 12 and all after 24.</summary>
    public required IReadOnlyList<Milestone> Milestones { get; init; }

    /// <summary>The year whose figures are the baseline.</summary>
    public required int BaselineYear { get; init; }

    /// <summary>How much of the way one may lag and still be merely behind.</summary>
    public double Tolerance { get; init; } = 0.10;

    /// <summary>The share of the way that is expected at the end of the month; none before effect.</summary>
    public double? Expected(Month month)
    {
        var elapsed = month.Since(Month.Of(Effect)) + 1;
        if (elapsed < 1) return null;
        var from = new Milestone(0, 0);
        foreach (var to in Milestones)
        {
            if (elapsed <= to.AfterMonths) return from.Attainment + (to.Attainment - from.Attainment) * (elapsed - from.AfterMonths) / (to.AfterMonths - from.AfterMonths);
            from = to;
        }
        return from.Attainment;
    }
}

/// <summary>So much of the way from baseline to target, as a share, is to be gone after so many months.</summary>
internal readonly record struct Milestone(int AfterMonths, double Attainment);
