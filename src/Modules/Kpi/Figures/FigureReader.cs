using Helsefellesskap.Modules.Kpi.Current;
using Helsefellesskap.Modules.Kpi.Values;

namespace Helsefellesskap.Modules.Kpi.Figures;

/// <summary>Reads figures, counted or uploaded: many at once, what holds now from memory, and in one statement for each kind and earlier time asked for.</summary>
internal sealed class FigureReader(TallyReader tallies, UploadedFigures uploads)
{
    public async Task<IReadOnlyDictionary<FigureKey, MonthlyFigures>> ReadAsync(IReadOnlyList<FigureKey> keys, CurrentData data, CancellationToken cancellationToken)
    {
        var counted = keys.Select(key => (Key: key, Formula: Formulas.Of(key.Indicator))).Where(each => each.Formula is not null).ToArray();
        var found = new Dictionary<FigureKey, MonthlyFigures>(keys.Count);
        var uploaded = keys.Where(key => Formulas.Of(key.Indicator) is null).ToArray();
        if (uploaded.Length > 0)
        {
            foreach (var (key, figures) in await uploads.ReadAsync(uploaded, data, cancellationToken)) found[key] = figures;
        }
        if (counted.Length == 0) return found;
        var asked = await tallies.ReadAsync([.. counted.Select(each => TallyOf(each.Key, each.Formula!)).Distinct()], data, cancellationToken);
        foreach (var (key, formula) in counted) found[key] = MonthlyFigures.Counted(formula!, asked[TallyOf(key, formula!)]);
        return found;
    }

    static TallyKey TallyOf(FigureKey key, Formula formula) =>
        new(formula.Kind, key.Organisation, formula.PerUnit ? key.Unit : null, key.Months, key.AsOf);
}
