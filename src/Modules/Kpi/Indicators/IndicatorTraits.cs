namespace Helsefellesskap.Modules.Kpi.Indicators;

/// <summary>What follows from an indicator's definition for reckoning with it.</summary>
internal static class IndicatorTraits
{
    const string Share = "share";
    const string Days = "days";

    /// <summary>Breakdowns by destination, readmission, death, age and frailty, whatever their definitions come to say (domain.md, "Small numbers").</summary>
    static readonly string[] AlwaysSensitive = ["kpi4", "kpi5", "cfs70"];

    extension(Indicator indicator)
    {
        /// <summary>Adds up over time, so that twelve months are twelve times a month; a share or a mean does not.</summary>
        public bool IsSum => indicator.Unit is not (Share or Days);

        /// <summary>Numerator and denominator count the same, so that what they differ by can be small too.</summary>
        public bool IsShare => indicator.Unit == Share;

        public bool IsSensitive => indicator.Sensitive || AlwaysSensitive.Contains(indicator.Code);
    }
}
