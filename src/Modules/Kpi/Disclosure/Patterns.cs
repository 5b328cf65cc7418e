using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Kpi.Disclosure;

/// <summary>What of a group's figures is shown, for the fellowship and each organisation, from one month on.</summary>
internal sealed class Patterns(Month from, int months, IReadOnlyDictionary<string, RowPattern> rows)
{
    /// <summary>The fellowship's row.</summary>
    public const string Fellowship = "";

    public bool ShowsMonth(OrganisationCode? organisation, Month month) => Place(month) is not { } place || Row(organisation)?.ShowsMonth(place) != false;

    public bool ShowsYearTo(OrganisationCode? organisation, Month month) => Place(month) is not { } place || Row(organisation)?.ShowsYearTo(place) != false;

    RowPattern? Row(OrganisationCode? organisation) => rows.GetValueOrDefault(organisation?.Value ?? Fellowship);

    /// <summary>Outside of what is known there is nothing to withhold.</summary>
    int? Place(Month month) => month.Since(from) is >= 0 and var place && place < months ? place : null;
}
