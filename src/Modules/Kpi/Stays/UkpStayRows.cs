using Helsefellesskap.Modules.Kpi.Imports;
using Helsefellesskap.Modules.Kpi.Loads;
using Helsefellesskap.Modules.Kpi.Times;

namespace Helsefellesskap.Modules.Kpi.Stays;

internal sealed class UkpStayRows(StayLoad load, BinaryCopy copy, MunicipalityTable municipalities) : StayRows(load, copy)
{
    public static readonly string[] Columns =
    [
        "admitted_at", "ready_at", "discharged_at", "readmitted_at", "load_id", "row_number", "month", "ready_on", "discharged_on",
        "age_group", "destination", "cfs", "organisation", "stay_key",
    ];

    protected override StayDays? Read(RowCells row)
    {
        var municipality = row.Organisation(UkpStayColumns.Municipality, municipalities);
        var ageGroup = row.Choice(UkpStayColumns.AgeGroup, UkpStayColumns.AgeGroups, required: true);
        var admitted = row.Moment(UkpStayColumns.AdmittedAt, required: true);
        var ready = row.Moment(UkpStayColumns.ReadyAt, required: true);
        var discharged = row.Moment(UkpStayColumns.DischargedAt, required: false);
        var destination = row.Choice(UkpStayColumns.Destination, UkpStayColumns.Destinations, required: discharged is not null);
        var readmitted = row.Moment(UkpStayColumns.ReadmittedAt, required: false);
        var cfs = row.Choice(UkpStayColumns.Cfs, UkpStayColumns.CfsScores, required: false);
        if (ready?.Utc < admitted?.Utc) row.Fault(UkpStayColumns.ReadyAt, FaultCodes.Order);
        if (discharged?.Utc < ready?.Utc) row.Fault(UkpStayColumns.DischargedAt, FaultCodes.Order);
        if (row.IsSound && readmitted is not null && !(readmitted?.Utc > discharged?.Utc)) row.Fault(UkpStayColumns.ReadmittedAt, FaultCodes.Order);
        var key = row.Text(UkpStayColumns.StayKey);
        if (!row.IsSound || ready is not { } filed) return null;
        if (readmitted is not null && destination == (short)Destination.Deceased) row.Warn(UkpStayColumns.ReadmittedAt, FaultCodes.ReadmittedAfterDeath);

        Copy.BeginRow(Columns.Length);
        Copy.Timestamp(admitted?.Utc);
        Copy.Timestamp(filed.Utc);
        Copy.Timestamp(discharged?.Utc);
        Copy.Timestamp(readmitted?.Utc);
        Copy.Integer(LoadId);
        Copy.Integer(row.Number);
        Copy.Date(OsloTime.FirstOfMonth(filed.Day));
        Copy.Date(filed.Day);
        Copy.Date(discharged?.Day);
        Copy.Small(ageGroup);
        Copy.Small(destination);
        Copy.Small((short?)(cfs + 1));
        Copy.Text(municipality);
        WriteKey(key);
        return new StayDays(filed.Day, discharged?.Day);
    }
}
