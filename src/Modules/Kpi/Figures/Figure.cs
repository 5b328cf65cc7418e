namespace Helsefellesskap.Modules.Kpi.Figures;

/// <summary>
/// An indicator over a month or a longer period, as numerator and denominator; a rounded share is never kept. A sum has no denominator.
/// </summary>
internal readonly record struct Figure(double? Numerator, double? Denominator, bool Provisional)
{
    /// <summary>Nobody has delivered, and nothing that is known reaches into the month. Whatever comes will change it.</summary>
    public static readonly Figure Missing = new(null, null, true);

    /// <summary>Null where nothing is known, and for a share or mean of nothing.</summary>
    public double? Value => Denominator is not { } denominator ? Numerator : denominator == 0 ? null : Numerator / denominator;

    /// <summary>
    /// What was counted, in the light of what is covered: a covered month with nothing counted is zero, an uncovered one is missing unless known stays
    /// reach into it, and all but the fully covered is provisional (domain.md, "Covered, missing, zero").
    /// </summary>
    /// <param name="unsure">What was counted may grow with time alone: patients wait still, readmissions may be missing, the month has not ended.</param>
    public static Figure Of(Coverage coverage, double numerator, double? denominator, bool unsure) => coverage switch
    {
        Coverage.Full => new Figure(numerator, denominator, unsure),
        Coverage.Partial => new Figure(numerator, denominator, true),
        Coverage.None => numerator != 0 || denominator > 0 ? new Figure(numerator, denominator, true) : Missing,
    };

    /// <summary>Several months as one figure. Only their sums are added: a mean of means would weigh small months like large ones.</summary>
    public static Figure Sum(IReadOnlyList<Figure> months) => new(
        months.Sum(month => month.Numerator ?? 0),
        months.All(month => month.Denominator is null) ? null : months.Sum(month => month.Denominator ?? 0),
        months.Any(month => month.Provisional));
}
