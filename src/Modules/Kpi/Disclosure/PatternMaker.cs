using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Current;
using Helsefellesskap.Modules.Kpi.Figures;
using Helsefellesskap.Modules.Kpi.Indicators;
using Helsefellesskap.Modules.Kpi.ShortStays;
using Helsefellesskap.Modules.Kpi.Values;
using Helsefellesskap.Modules.Organisations.Contracts;

namespace Helsefellesskap.Modules.Kpi.Disclosure;

/// <summary>Makes the patterns of a group from all that is known of it: every municipality and the fellowship over all months.</summary>
internal sealed class PatternMaker(TallyReader tallies, ShortStayUnits units, SmallNumbers small)
{
    public async Task<Patterns> MakeAsync(PatternGroup group, CurrentData data)
    {
        var months = await data.MonthsAsync(CancellationToken.None);
        if (months.Length == 0) return new Patterns(default, [], [], 0);
        string[] keys = [.. data.Members.All.Where(each => each.Kind == OrganisationKind.Municipality).Select(each => each.Code.Value), Patterns.Fellowship];
        Indicator[] indicators = [.. (await data.IndicatorsAsync(CancellationToken.None)).Where(indicator => group.Indicators.Contains(indicator.Code))];
        var atLeast = new List<IReadOnlyList<RowPattern>>();
        foreach (var other in group.AtLeast(indicators)) atLeast.Add((await data.PatternsAsync(other, CancellationToken.None)).Rows);
        var rows = Suppression.Of(await RowsAsync(indicators, data, keys, months), small, atLeast);
        return new Patterns(months[0], keys, rows, months.Length);
    }

    async Task<IReadOnlyList<ProtectedRow>> RowsAsync(Indicator[] indicators, CurrentData data, string[] keys, Month[] months) =>
        Formulas.Of(indicators[0].Code) is { } formula
            ? await CountedRowsAsync(indicators, formula.Kind, data, keys, months)
            : UploadedRows(indicators[0], await data.UploadsAsync(CancellationToken.None), keys, months);

    async Task<IReadOnlyList<ProtectedRow>> CountedRowsAsync(Indicator[] indicators, string kind, CurrentData data, string[] keys, Month[] months)
    {
        var wards = kind == ShortStayKind.Name ? await units.ReadAsync(CancellationToken.None) : Enumerable.Empty<(string, string)>().ToLookup(_ => "", _ => "");
        var asked = keys.SelectMany(key => wards[key].Prepend(null).Select(unit => (Row: key, Key: new TallyKey(kind, Code(key), unit, (months[0], months[^1]), null)))).ToArray();
        var found = await tallies.ReadAsync([.. asked.Select(each => each.Key)], data, CancellationToken.None);
        var byRow = asked.ToLookup(each => each.Row, each => found[each.Key]);
        return [.. keys.Select(key => Row(key, [.. byRow[key]]))];

        ProtectedRow Row(string key, Tally[] row) => new(key == Patterns.Fellowship, [.. months.Select(month => Cell(row, month))]);

        // The first is the organisation itself; what is small in one of its wards is withheld of them all.
        ProtectedCell? Cell(Tally[] row, Month month)
        {
            double[] parts = row is [var only] && indicators is [var alone]
                ? ProtectedParts.Of(alone.Code, only, month)
                : [.. row.SelectMany(tally => indicators.SelectMany(indicator => ProtectedParts.Of(indicator.Code, tally, month)))];
            var coverage = row[0].CoverageOf(month);
            return coverage == Coverage.None && !parts.AsSpan().ContainsAnyExcept(0) ? null : new ProtectedCell(parts, coverage != Coverage.None);
        }
    }

    static IReadOnlyList<ProtectedRow> UploadedRows(Indicator indicator, UploadTable uploads, string[] keys, Month[] months)
    {
        return [.. keys.Select(key => Row(key, uploads.Of(indicator.Code, Code(key), null)))];

        ProtectedRow Row(string key, MonthlyFigures figures) => new(key == Patterns.Fellowship, [.. months.Select(month => Cell(figures.Of(month)))]);

        ProtectedCell? Cell(Figure figure) => figure.Numerator is null ? null : new ProtectedCell(ProtectedParts.Of(indicator, figure));
    }

    static OrganisationCode? Code(string key) => key == Patterns.Fellowship ? null : new OrganisationCode(key);
}
