using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Kpi.Disclosure;

/// <summary>What of a group's figures is shown, for the fellowship and each organisation, from one month on.</summary>
/// <param name="from">The first month.</param>
/// <param name="owners">Whose the rows are, in their order.</param>
/// <param name="rows">One for each owner.</param>
/// <param name="months">How many months they have.</param>
internal sealed class Patterns(Month from, IReadOnlyList<string> owners, IReadOnlyList<RowPattern> rows, int months)
{
    /// <summary>The fellowship's row.</summary>
    public const string Fellowship = "";

    readonly Dictionary<string, RowPattern> byOwner = owners.Zip(rows).ToDictionary(pair => pair.First, pair => pair.Second);

    public IReadOnlyList<RowPattern> Rows => rows;

    /// <summary>What is shown of the organisation's figures, or the fellowship's.</summary>
    public Guard Of(OrganisationCode? organisation) =>
        byOwner.GetValueOrDefault(organisation?.Value ?? Fellowship) is { } row
            ? new Guard(month => Place(month) is not { } place || row.ShowsMonth(place), month => Place(month) is not { } place || row.ShowsYearTo(place))
            : new Guard(_ => true, _ => true);

    /// <summary>Outside of what is known there is nothing to withhold.</summary>
    int? Place(Month month) => month.Since(from) is >= 0 and var place && place < months ? place : null;
}
