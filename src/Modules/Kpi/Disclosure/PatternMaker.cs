using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Figures;
using Helsefellesskap.Modules.Kpi.Indicators;
using Helsefellesskap.Modules.Kpi.ShortStays;
using Helsefellesskap.Modules.Kpi.Values;
using Helsefellesskap.Modules.Organisations.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.Modules.Kpi.Disclosure;

/// <summary>Makes the patterns of a group from all that is known of it: every municipality and the fellowship over all months.</summary>
internal sealed class PatternMaker(TallyReader tallies, UploadedFigures uploads, ShortStayUnits units, IServiceScopeFactory scopes, OrganisationDirectory organisations, SmallNumbers small)
{
    public async Task<Patterns> MakeAsync(PatternGroup group, DataVersion version, CancellationToken cancellationToken)
    {
        if (version is not { From: { } from, To: { } to }) return new Patterns(default, 0, new Dictionary<string, RowPattern>());
        var months = Month.Range(from, to).ToArray();
        string[] keys = [.. await MunicipalitiesAsync(cancellationToken), Patterns.Fellowship];
        await using var scope = scopes.CreateAsyncScope();
        var indicators = await scope.ServiceProvider.GetRequiredService<IndicatorBook>().AllAsync(cancellationToken);
        var patterns = await MakeAsync(group, indicators, keys, months, cancellationToken);
        return new Patterns(from, months.Length, keys.Zip(patterns).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    async Task<IReadOnlyList<RowPattern>> MakeAsync(
        PatternGroup group, IReadOnlyList<Indicator> all, string[] keys, Month[] months, CancellationToken cancellationToken)
    {
        Indicator[] indicators = [.. all.Where(indicator => group.Indicators.Contains(indicator.Code))];
        var atLeast = new List<IReadOnlyList<RowPattern>>();
        foreach (var other in group.AtLeast(indicators)) atLeast.Add(await MakeAsync(other, all, keys, months, cancellationToken));
        return Suppression.Of(await RowsAsync(indicators, keys, months, cancellationToken), small, atLeast);
    }

    async Task<IEnumerable<string>> MunicipalitiesAsync(CancellationToken cancellationToken) =>
        (await organisations.GetAsync(cancellationToken)).All.Where(each => each.Kind == OrganisationKind.Municipality).Select(each => each.Code.Value);

    async Task<IReadOnlyList<ProtectedRow>> RowsAsync(Indicator[] indicators, string[] keys, Month[] months, CancellationToken cancellationToken) =>
        Formulas.Of(indicators[0].Code) is { } formula
            ? await CountedRowsAsync(indicators, formula.Kind, keys, months, cancellationToken)
            : await UploadedRowsAsync(indicators[0], keys, months, cancellationToken);

    async Task<IReadOnlyList<ProtectedRow>> CountedRowsAsync(Indicator[] indicators, string kind, string[] keys, Month[] months, CancellationToken cancellationToken)
    {
        var wards = kind == ShortStayKind.Name ? await units.ReadAsync(cancellationToken) : Enumerable.Empty<(string, string)>().ToLookup(_ => "", _ => "");
        var asked = keys.SelectMany(key => wards[key].Prepend(null).Select(unit => (Row: key, Key: new TallyKey(kind, Code(key), unit, months[0], months[^1], null)))).ToArray();
        var found = await tallies.ReadAsync([.. asked.Select(each => each.Key)], cancellationToken);
        var byRow = asked.ToLookup(each => each.Row, each => found[each.Key]);
        return [.. keys.Select(key => new ProtectedRow(key == Patterns.Fellowship, [.. months.Select(month => Cell([.. byRow[key]], month))]))];

        // The first is the organisation itself; what is small in one of its wards is withheld of them all.
        ProtectedCell? Cell(Tally[] row, Month month)
        {
            double[] parts = [.. row.SelectMany(tally => indicators.SelectMany(indicator => ProtectedParts.Of(indicator.Code, tally, month)))];
            var coverage = row[0].CoverageOf(month);
            return coverage == Coverage.None && parts.All(part => part == 0) ? null : new ProtectedCell(parts, coverage != Coverage.None);
        }
    }

    async Task<IReadOnlyList<ProtectedRow>> UploadedRowsAsync(Indicator indicator, string[] keys, Month[] months, CancellationToken cancellationToken)
    {
        var asked = keys.ToDictionary(key => key, key => new FigureKey(indicator.Code, Code(key), null, months[0], months[^1], null));
        var found = await uploads.ReadAsync([.. asked.Values], cancellationToken);
        return [.. keys.Select(key => new ProtectedRow(key == Patterns.Fellowship, [.. months.Select(month => Cell(found[asked[key]].Of(month)))]))];

        ProtectedCell? Cell(Figure figure) => figure.Numerator is null ? null : new ProtectedCell(ProtectedParts.Of(indicator, figure));
    }

    static OrganisationCode? Code(string key) => key == Patterns.Fellowship ? null : new OrganisationCode(key);
}
