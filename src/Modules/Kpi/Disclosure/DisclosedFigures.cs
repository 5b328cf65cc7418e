using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Closings;
using Helsefellesskap.Modules.Kpi.Figures;
using Helsefellesskap.Modules.Kpi.Indicators;
using Helsefellesskap.Modules.Kpi.ShortStays;

namespace Helsefellesskap.Modules.Kpi.Disclosure;

/// <summary>The one way in which figures leave the module: each as its reader may see it.</summary>
internal sealed class DisclosedFigures(FigureReader reader, IndicatorBook indicators, PatternStore patterns, PublishedMonths published, ShortStayUnits units)
{
    public async Task<IReadOnlyDictionary<FigureKey, DisclosedSeries>> ReadAsync(
        IReadOnlyList<FigureKey> keys, FigureAccess access, CancellationToken cancellationToken)
    {
        var now = keys.Where(key => key.AsOf is not null && !access.SeesWhole(key.Organisation)).Select(key => key with { AsOf = null });
        var figures = await reader.ReadAsync([.. keys.Union(now)], cancellationToken);
        var guards = new Dictionary<(string, OrganisationCode?, string?), Guard>();
        var shown = new Dictionary<string, Shown?>();
        var found = new Dictionary<FigureKey, DisclosedSeries>(keys.Count);
        foreach (var key in keys)
        {
            var subject = (key.Indicator, key.Organisation, key.Unit);
            if (!guards.TryGetValue(subject, out var guard)) guards[subject] = guard = await GuardAsync(key, access, shown, cancellationToken);
            var current = guard.IsOpen || key.AsOf is null ? null : figures[key with { AsOf = null }];
            found.Add(key, new DisclosedSeries(figures[key], guard, current));
        }
        return found;
    }

    /// <param name="known">By indicator, what is shown of it: read once, however many organisations and wards are asked for.</param>
    async Task<Guard> GuardAsync(FigureKey key, FigureAccess access, Dictionary<string, Shown?> known, CancellationToken cancellationToken)
    {
        if (access.SeesWhole(key.Organisation)) return Guard.Open;
        if (!known.TryGetValue(key.Indicator, out var shown)) known[key.Indicator] = shown = await ShownAsync(key.Indicator, access, cancellationToken);
        if (shown is null) return Guard.Open;
        var owners = await OwnersAsync(key, access, cancellationToken);
        var guard = new Guard(month => owners.All(owner => shown.Patterns.ShowsMonth(owner, month)), month => owners.All(owner => shown.Patterns.ShowsYearTo(owner, month)));
        if (shown.Published is not { } months) return guard;
        return new Guard(
            month => months.Contains(month) && guard.ShowsMonth(month),
            last => Month.Range(last.AddMonths(-11), last).All(months.Contains) && guard.ShowsYearTo(last));
    }

    /// <summary>Null where the viewer sees the indicator whole.</summary>
    async Task<Shown?> ShownAsync(string code, FigureAccess access, CancellationToken cancellationToken)
    {
        if (await indicators.FindAsync(code, cancellationToken) is not { } indicator) return null;
        if (PatternGroup.Of(indicator, outside: access.Level != FigureLevel.Parties) is not { } group) return null;
        return new Shown(
            await patterns.GetAsync(group, cancellationToken),
            access.Level == FigureLevel.Published ? await published.ReadAsync(indicator, cancellationToken) : null);
    }

    /// <summary>A ward that is asked for by its name alone is shown as its municipalities are.</summary>
    async Task<OrganisationCode?[]> OwnersAsync(FigureKey key, FigureAccess access, CancellationToken cancellationToken)
    {
        if (key.Unit is not { } unit || key.Organisation is not null) return [key.Organisation];
        var wards = await units.ReadAsync(cancellationToken);
        return [.. wards.Where(wards => wards.Contains(unit)).Select(wards => new OrganisationCode(wards.Key)).Where(owner => !access.SeesWhole(owner)).Select(owner => (OrganisationCode?)owner)];
    }

    /// <param name="Published">The months that the viewer is confined to; null for all.</param>
    sealed record Shown(Patterns Patterns, IReadOnlySet<Month>? Published);
}
