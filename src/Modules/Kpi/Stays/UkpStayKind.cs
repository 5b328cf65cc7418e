using Helsefellesskap.Modules.Kpi.Imports;
using Helsefellesskap.Modules.Kpi.Loads;

namespace Helsefellesskap.Modules.Kpi.Stays;

/// <summary>Files of patients ready for discharge, a row for each stay.</summary>
internal sealed class UkpStayKind : IImportKind
{
    public const string Name = "ukp-stays";

    static readonly StayTable Table =
        new(Name, "kpi.ukp_stays", UkpStayColumns.Names[UkpStayColumns.StayKey], UkpStayRows.Columns, UkpContributionSql.Count, Rows: "kpi.ukp_stay_rows");

    public string Code => Name;

    public string Rule => "kpi.loadStays";

    public IReadOnlyList<string> Columns => UkpStayColumns.Names;

    public async Task<IImportRows> BeginAsync(ImportRun run, CancellationToken cancellationToken)
    {
        var load = await StayLoad.BeginAsync(Table, run, cancellationToken);
        var copy = await load.BeginCopyAsync(cancellationToken);
        return new UkpStayRows(load, copy, new MunicipalityTable(run.Municipalities, run.Request.Sender.Scope));
    }
}
