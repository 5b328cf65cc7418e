using System.Collections.Concurrent;
using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Breakdowns;
using Helsefellesskap.Modules.Kpi.Disclosure;
using Helsefellesskap.Modules.Kpi.Figures;
using Helsefellesskap.Modules.Kpi.Indicators;
using Helsefellesskap.Modules.Kpi.Values;
using Helsefellesskap.Modules.Organisations.Contracts;

namespace Helsefellesskap.Modules.Kpi.Current;

/// <summary>
/// What all figures are made of, as it is at one version of the data. Each part is read by whoever needs it first, and kept until something is loaded or defined.
/// Whoever takes it once works with one state throughout: figures and what of them may be shown belong together.
/// </summary>
internal sealed class CurrentData
{
    readonly DataVersion version;
    readonly CurrentReaders readers;
    readonly Kept<IReadOnlyList<Indicator>> indicators;
    readonly Kept<UploadTable> uploads;
    readonly ConcurrentDictionary<string, Kept<TallyTable>> tallies = new();
    readonly ConcurrentDictionary<(string, bool), Kept<Patterns>> patterns = new();
    readonly ConcurrentDictionary<(string, Dimension, int), Kept<CellYear>> years = new();

    public CurrentData(DataVersion version, OrganisationList members, CurrentReaders readers)
    {
        (this.version, this.readers, Members) = (version, readers, members);
        indicators = new(readers.Definitions.ReadAsync);
        uploads = new(async () => await readers.Uploads.ReadAllAsync(await IndicatorsAsync(CancellationToken.None), members));
    }

    public OrganisationList Members { get; }

    /// <summary>Whether this is still what holds.</summary>
    public bool IsOf(DataVersion now, OrganisationList members) => version == now && (ReferenceEquals(Members, members) || Members.All.SequenceEqual(members.All));

    /// <summary>In the order of their codes.</summary>
    public Task<IReadOnlyList<Indicator>> IndicatorsAsync(CancellationToken cancellationToken) => indicators.GetAsync(cancellationToken);

    /// <summary>All organisations' and the fellowship's tallies over all months, wards together.</summary>
    public Task<TallyTable> TalliesAsync(string kind, CancellationToken cancellationToken) =>
        tallies.GetOrAdd(kind, kind => new(() => readers.Tallies.ReadAllAsync(kind, Members))).GetAsync(cancellationToken);

    public Task<UploadTable> UploadsAsync(CancellationToken cancellationToken) => uploads.GetAsync(cancellationToken);

    /// <summary>What of the group's figures is shown.</summary>
    public Task<Patterns> PatternsAsync(PatternGroup group, CancellationToken cancellationToken) =>
        patterns.GetOrAdd((group.Name, group.Outside), _ => new(() => readers.Patterns.MakeAsync(group, this))).GetAsync(cancellationToken);

    /// <summary>A calendar year broken down, and what of it is shown; null where more may come of it.</summary>
    public async Task<CellYear?> YearAsync(Division division, int year, CancellationToken cancellationToken)
    {
        var fellowship = (await TalliesAsync(division.Kind, cancellationToken)).Of(null, null);
        if (Month.Range(new Month(year, 1), new Month(year, 12)).Any(month => fellowship.CoverageOf(month) != Coverage.Full)) return null;
        return await years.GetOrAdd((division.Kind, division.By, year), _ => new(() => readers.Cells.MakeAsync(division, year, this))).GetAsync(cancellationToken);
    }
}
