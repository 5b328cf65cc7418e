using Helsefellesskap.Modules.Kpi.Figures;
using Helsefellesskap.Modules.Kpi.Imports;
using Helsefellesskap.Modules.Kpi.Persistence;

namespace Helsefellesskap.Modules.Kpi.Values;

/// <summary>Files with figures of the fellowship's own indicators, a row for each month.</summary>
internal sealed class ValueKind : IImportKind
{
    public const string Name = "indicator-values";

    public string Code => Name;

    public string Rule => "kpi.loadValues";

    public IReadOnlyList<string> Columns => ValueRows.FileColumns;

    public async Task<IImportRows> BeginAsync(ImportRun run, CancellationToken cancellationToken)
    {
        // The definition that holds is each code's latest.
        var defined = await run.Connection
            .Sql("SELECT DISTINCT ON (code) code, per_municipality FROM kpi.indicator_definitions ORDER BY code, version DESC")
            .ListAsync(reader => (Code: reader.GetString(0), PerMunicipality: reader.GetBoolean(1)), cancellationToken);
        return new ValueRows(run, defined.Where(each => Formulas.Of(each.Code) is null).ToDictionary(each => each.Code, each => each.PerMunicipality));
    }
}
