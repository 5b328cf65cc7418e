using Helsefellesskap.Modules.Kpi.Imports;
using Helsefellesskap.Modules.Kpi.Loads;

namespace Helsefellesskap.Modules.Kpi.ShortStays;

/// <summary>Files of stays in municipal short-term wards, a row for each stay.</summary>
internal sealed class ShortStayKind : IImportKind
{
    public const string Name = "short-stays";

    static readonly StayTable Table = new(Name, "kpi.short_stays", "stay_key", ShortStayRows.Columns, Count);

    /// <summary>Nights and stays belong to the month of discharge; who is there still is not counted.</summary>
    const string Count = """
        INSERT INTO kpi.short_stay_contributions (load_id, organisation, admission_month, month, unit, stays, nights)
        SELECT @load, organisation, month, discharged_on - date_part('day', discharged_on)::int + 1, unit, count(*), sum(discharged_on - admitted_on)
        FROM kpi.short_stays
        WHERE load_id = @load AND discharged_on IS NOT NULL
        GROUP BY 2, 3, 4, 5
        UNION ALL
        SELECT @load, organisation, month, month, '', 0, 0
        FROM unnest(@scope) AS organisation, generate_series(@first_month::timestamp, @last_month, interval '1 month') AS month
        """;

    public string Code => Name;

    public string Rule => "kpi.loadShortStays";

    public IReadOnlyList<string> Columns => ShortStayRows.FileColumns;

    public async Task<IImportRows> BeginAsync(ImportRun run, CancellationToken cancellationToken)
    {
        var load = await StayLoad.BeginAsync(Table, run, cancellationToken);
        var copy = await load.BeginCopyAsync(cancellationToken);
        return new ShortStayRows(load, copy, new MunicipalityTable(run.Municipalities, run.Request.Sender.Scope));
    }
}
