using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Current;
using Helsefellesskap.Modules.Kpi.Figures;
using Helsefellesskap.Modules.Kpi.Indicators;
using Helsefellesskap.Modules.Kpi.ShortStays;

namespace Helsefellesskap.Modules.Kpi.Disclosure;

/// <summary>The one way in which figures leave the module: each as its reader may see it.</summary>
internal sealed class DisclosedFigures(DataView view, FigureReader reader, ShortStayUnits units)
{
    public async Task<IReadOnlyDictionary<FigureKey, DisclosedSeries>> ReadAsync(
        IReadOnlyList<FigureKey> keys, FigureAccess access, CancellationToken cancellationToken)
    {
        var data = await view.GetAsync(cancellationToken);
        var now = keys.Where(key => key.AsOf is not null && !access.SeesWhole(key.Organisation)).Select(key => key with { AsOf = null });
        var figures = await reader.ReadAsync([.. keys.Union(now)], data, cancellationToken);
        var guards = new Dictionary<(string, OrganisationCode?, string?), Guard>();
        var shown = await ShownAsync(keys, data, access, cancellationToken);
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

    async Task<Guard> GuardAsync(FigureKey key, FigureAccess access, Dictionary<string, Shown> known, CancellationToken cancellationToken)
    {
        if (access.SeesWhole(key.Organisation) || !known.TryGetValue(key.Indicator, out var shown)) return Guard.Open;
        Guard[] owners = [.. (await OwnersAsync(key, access, cancellationToken)).Select(shown.Patterns.Of)];
        var guard = owners is [var only] ? only : new Guard(month => owners.All(owner => owner.ShowsMonth(month)), month => owners.All(owner => owner.ShowsYearTo(month)));
        if (shown.Published is not { } months) return guard;
        return new Guard(
            month => months.Contains(month) && guard.ShowsMonth(month),
            last => Month.Range(last.AddMonths(-11), last).All(months.Contains) && guard.ShowsYearTo(last));
    }

    /// <summary>By indicator, what is shown of it: found once, however many organisations and wards are asked for. None of what the viewer sees whole.</summary>
    static async Task<Dictionary<string, Shown>> ShownAsync(IReadOnlyList<FigureKey> keys, CurrentData data, FigureAccess access, CancellationToken cancellationToken)
    {
        var shown = new Dictionary<string, Shown>();
        if (access.Level == FigureLevel.Whole) return shown;
        var asked = keys.Where(key => !access.SeesWhole(key.Organisation)).Select(key => key.Indicator).ToHashSet();
        var months = access.Level == FigureLevel.Published ? await data.PublishedAsync(cancellationToken) : null;
        // All at once, because each may have to be made first.
        var patterns = new List<(Indicator Indicator, Task<Patterns> Made)>();
        foreach (var indicator in await data.IndicatorsAsync(cancellationToken))
        {
            if (asked.Contains(indicator.Code) && PatternGroup.Of(indicator, outside: access.Level != FigureLevel.Parties) is { } group)
                patterns.Add((indicator, data.PatternsAsync(group, cancellationToken)));
        }
        foreach (var (indicator, made) in patterns) shown.Add(indicator.Code, new Shown(await made, months?.Of(indicator)));
        return shown;
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
