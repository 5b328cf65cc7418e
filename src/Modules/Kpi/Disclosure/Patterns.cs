using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Kpi.Disclosure;

/// <summary>What of a group's figures is shown, for the fellowship and each organisation, from one month on.</summary>
internal sealed class Patterns(Month from, int months, IReadOnlyDictionary<string, RowPattern> rows)
{
    /// <summary>The fellowship's row.</summary>
    public const string Fellowship = "";

    /// <summary>What is shown of the organisation's figures, or the fellowship's.</summary>
    public Guard Of(OrganisationCode? organisation) =>
        rows.GetValueOrDefault(organisation?.Value ?? Fellowship) is { } row
            ? new Guard(month => Place(month) is not { } place || row.ShowsMonth(place), month => Place(month) is not { } place || row.ShowsYearTo(place))
            : new Guard(_ => true, _ => true);

    /// <summary>Outside of what is known there is nothing to withhold.</summary>
    int? Place(Month month) => month.Since(from) is >= 0 and var place && place < months ? place : null;
}
