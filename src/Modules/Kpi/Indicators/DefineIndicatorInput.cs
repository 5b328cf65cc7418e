namespace Helsefellesskap.Modules.Kpi.Indicators;

/// <summary>An indicator of the fellowship's own, or a new version of what one means.</summary>
/// <param name="Code">Letters, digits and underscores, as it will stand in files; of one that exists a version is added.</param>
/// <param name="Unit">What the figures are counted in: "share" (0.9 and not 90), "days", "bed-days" or a word of its own.</param>
/// <param name="Sensitive">Small numbers of it are withheld inside the circle of the parties too.</param>
/// <param name="PerMunicipality">Whether municipalities have figures of their own, which add up to the fellowship's.</param>
/// <param name="Definition">What is counted and what is not, in words.</param>
/// <param name="Frequency">How often it is to be reported.</param>
internal sealed record DefineIndicatorInput(
    string Code, string Title, string Unit, Direction Direction, bool Sensitive, bool PerMunicipality = true,
    string? Definition = null, string? Source = null, string? Frequency = null, string? Owner = null)
{
    const int LongestCode = 40;

    public bool IsValid =>
        Code.Length is > 0 and <= LongestCode && char.IsAsciiLetter(Code[0]) && Code.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
        && !string.IsNullOrWhiteSpace(Title) && !string.IsNullOrWhiteSpace(Unit);
}
