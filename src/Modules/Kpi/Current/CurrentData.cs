using System.Collections.Concurrent;
using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Breakdowns;
using Helsefellesskap.Modules.Kpi.Closings;
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
    readonly Kept<Month[]> months;
    readonly Kept<PublishedTable> published;
    readonly Dictionary<string, Kept<TallyTable>> tallies;
    readonly ConcurrentDictionary<(string, bool), Kept<Patterns>> patterns;
    readonly ConcurrentDictionary<(string, Dimension, int), Kept<CellYear>> years;

    /// <param name="before">What held until now; what of it has not changed is taken over. Null where nothing of it can be.</param>
    public CurrentData(DataVersion version, OrganisationList members, CurrentReaders readers, CurrentData? before)
    {
        (this.version, this.readers, Members) = (version, readers, members);
        var sameDefinitions = before?.version.Definitions == version.Definitions;
        indicators = sameDefinitions ? before!.indicators : new(readers.Definitions.ReadAsync);
        var defined = indicators;
        uploads = sameDefinitions && before!.version.Of(ValueKind.Name) == version.Of(ValueKind.Name)
            ? before.uploads
            : new(async () => await readers.Uploads.ReadAllAsync(await defined.GetAsync(CancellationToken.None), members));
        var sameFigures = before?.version.HasSameFigures(version) == true;
        months = sameFigures ? before!.months : new(readers.Months.ReadAsync);
        patterns = sameFigures ? before!.patterns : new();
        years = sameFigures ? before!.years : new();
        published = before?.version.Published == version.Published ? before!.published : new(() => readers.Published.ReadAsync(CancellationToken.None));
        tallies = TallySources.Kinds.ToDictionary(kind => kind, kind => Tallies(kind, before));
    }

    public OrganisationList Members { get; }

    /// <summary>Whether this is still what holds.</summary>
    public bool IsOf(DataVersion now, OrganisationList members) => version.IsSame(now) && HasMembers(members);

    /// <summary>Whose figures make up the fellowship's, and until when, depends on who takes part.</summary>
    public bool HasMembers(OrganisationList members) => ReferenceEquals(Members, members) || Members.All.SequenceEqual(members.All);

    /// <summary>In the order of their codes.</summary>
    public Task<IReadOnlyList<Indicator>> IndicatorsAsync(CancellationToken cancellationToken) => indicators.GetAsync(cancellationToken);

    /// <summary>All organisations' and the fellowship's tallies over all months, wards together.</summary>
    public Task<TallyTable> TalliesAsync(string kind, CancellationToken cancellationToken) => tallies[kind].GetAsync(cancellationToken);

    public Task<UploadTable> UploadsAsync(CancellationToken cancellationToken) => uploads.GetAsync(cancellationToken);

    /// <summary>From the first to the last that anything is known of, in any version; none where nothing was loaded.</summary>
    public Task<Month[]> MonthsAsync(CancellationToken cancellationToken) => months.GetAsync(cancellationToken);

    /// <summary>The months that are published.</summary>
    public Task<PublishedTable> PublishedAsync(CancellationToken cancellationToken) => published.GetAsync(cancellationToken);

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

    Kept<TallyTable> Tallies(string kind, CurrentData? before)
    {
        if (before is null || !before.tallies[kind].TryGet(out var known)) return new(() => readers.Tallies.ReadAllAsync(kind, Members));
        var since = before.version.Of(kind);
        return since == version.Of(kind) ? before.tallies[kind] : new(() => readers.Tallies.RenewAsync(kind, Members, known, since.LoadedAt));
    }
}
