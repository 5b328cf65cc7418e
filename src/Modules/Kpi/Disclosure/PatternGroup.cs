using Helsefellesskap.Modules.Kpi.Indicators;

namespace Helsefellesskap.Modules.Kpi.Disclosure;

/// <summary>Indicators whose figures are shown or withheld together to one circle of readers, because what one shows another would give away.</summary>
/// <param name="Name">One of its indicators, or what they have in common.</param>
/// <param name="Outside">For readers outside the circle of the parties.</param>
internal sealed record PatternGroup(string Name, IReadOnlyList<string> Indicators, bool Outside)
{
    /// <summary>Stays, those without bed-days and those with: any two give the third.</summary>
    static readonly PatternGroup Waiting = new("waiting", ["kpi2", "kpi3"], Outside: true);

    /// <summary>Their denominators tell the number of stays as well.</summary>
    static readonly string[] OfAllStays = ["kpi4", "kpi5", "cfs70"];

    /// <summary>Whether what is shown of it tells how many stays there were.</summary>
    public bool TellsOfStays => Indicators.Any(code => Waiting.Indicators.Contains(code) || OfAllStays.Contains(code));

    /// <summary>The group of an indicator; null where the circle sees it whole.</summary>
    public static PatternGroup? Of(Indicator indicator, bool outside)
    {
        if (!outside) return indicator.IsSensitive ? new PatternGroup(indicator.Code, [indicator.Code], Outside: false) : null;
        return Waiting.Indicators.Contains(indicator.Code) ? Waiting : new PatternGroup(indicator.Code, [indicator.Code], Outside: true);
    }

    /// <summary>
    /// What other patterns withhold this one withholds as well: outside the circle what is withheld inside it, and of all stays what would tell their number.
    /// </summary>
    public IEnumerable<PatternGroup> AtLeast(IReadOnlyList<Indicator> indicators)
    {
        if (!Outside) yield break;
        foreach (var inside in indicators.Select(indicator => Of(indicator, outside: false)).OfType<PatternGroup>()) yield return inside;
        if (Indicators.Any(OfAllStays.Contains)) yield return Waiting;
    }
}
