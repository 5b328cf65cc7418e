using Helsefellesskap.Modules.Kpi.Imports;
using Helsefellesskap.Modules.Kpi.Loads;
using Helsefellesskap.Modules.Kpi.Times;

namespace Helsefellesskap.Modules.Kpi.ShortStays;

internal sealed class ShortStayRows(StayLoad load, BinaryCopy copy, MunicipalityTable municipalities) : StayRows(load, copy)
{
    const int StayKey = 0;
    const int Municipality = 1;
    const int Unit = 2;
    const int AdmittedOn = 3;
    const int DischargedOn = 4;

    public static readonly string[] FileColumns = ["stay_key", "municipality_no", "unit", "admitted_on", "discharged_on"];

    public static readonly string[] Columns = ["load_id", "row_number", "month", "admitted_on", "discharged_on", "organisation", "unit", "stay_key"];

    protected override StayDays? Read(RowCells row)
    {
        var municipality = row.Organisation(Municipality, municipalities);
        var admitted = row.Day(AdmittedOn, required: true);
        var discharged = row.Day(DischargedOn, required: false);
        if (discharged < admitted) row.Fault(DischargedOn, FaultCodes.Order);
        var unit = row.Unit(Unit);
        var key = row.Text(StayKey);
        if (!row.IsSound || admitted is not { } filed) return null;

        Copy.BeginRow(Columns.Length);
        Copy.Integer(LoadId);
        Copy.Integer(row.Number);
        Copy.Date(OsloTime.FirstOfMonth(filed));
        Copy.Date(filed);
        Copy.Date(discharged);
        Copy.Text(municipality);
        Copy.Text(unit);
        WriteKey(key);
        return new StayDays(filed, discharged);
    }
}
