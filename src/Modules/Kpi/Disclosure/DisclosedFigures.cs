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
        var found = new Dictionary<FigureKey, DisclosedSeries>(keys.Count);
        foreach (var key in keys)
        {
            var subject = (key.Indicator, key.Organisation, key.Unit);
            if (!guards.TryGetValue(subject, out var guard)) guards[subject] = guard = await GuardAsync(key, access, cancellationToken);
            var current = guard.IsOpen || key.AsOf is null ? null : figures[key with { AsOf = null }];
            found.Add(key, new DisclosedSeries(figures[key], guard, current));
        }
        return found;
    }

    async Task<Guard> GuardAsync(FigureKey key, FigureAccess access, CancellationToken cancellationToken)
    {
        if (access.SeesWhole(key.Organisation)) return Guard.Open;
        if (await indicators.FindAsync(key.Indicator, cancellationToken) is not { } indicator) return Guard.Open;
        if (PatternGroup.Of(indicator, outside: access.Level != FigureLevel.Parties) is not { } group) return Guard.Open;
        var shown = await patterns.GetAsync(group, cancellationToken);
        var owners = await OwnersAsync(key, access, cancellationToken);
        var guard = new Guard(month => owners.All(owner => shown.ShowsMonth(owner, month)), month => owners.All(owner => shown.ShowsYearTo(owner, month)));
        if (access.Level != FigureLevel.Published) return guard;

        var months = await published.ReadAsync(indicator, cancellationToken);
        return new Guard(
            month => months.Contains(month) && guard.ShowsMonth(month),
            last => Month.Range(last.AddMonths(-11), last).All(months.Contains) && guard.ShowsYearTo(last));
    }

    /// <summary>A ward that is asked for by its name alone is shown as its municipalities are.</summary>
    async Task<OrganisationCode?[]> OwnersAsync(FigureKey key, FigureAccess access, CancellationToken cancellationToken)
    {
        if (key.Unit is not { } unit || key.Organisation is not null) return [key.Organisation];
        var wards = await units.ReadAsync(cancellationToken);
        return [.. wards.Where(wards => wards.Contains(unit)).Select(wards => new OrganisationCode(wards.Key)).Where(owner => !access.SeesWhole(owner)).Select(owner => (OrganisationCode?)owner)];
    }
}
