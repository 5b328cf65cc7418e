using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Imports;
using Helsefellesskap.Modules.Kpi.Persistence;
using Helsefellesskap.Modules.Kpi.Times;

namespace Helsefellesskap.Modules.Kpi.Closings;

/// <summary>Keeps files out of closed months, and says who closed them.</summary>
internal static class ClosedMonths
{
    public static async Task RefuseAsync(ImportRun run, ImportOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome is not { From: { } from, To: { } to, IsUnchanged: false }) return;
        var closed = await run.Connection
            .Sql(
                """
                SELECT DISTINCT ON (month) month, closed_by_name, closed_at FROM kpi.month_closings
                WHERE kind = @kind AND month BETWEEN @from AND @to AND opened_at IS NULL AND (organisation IS NULL OR organisation = ANY (@scope))
                ORDER BY month, step
                """,
                ("kind", run.Request.Kind.Code), ("from", from.FirstDay), ("to", to.FirstDay), ("scope", run.Request.Sender.Scope.ToArray()))
            .ListAsync(reader => (Month: Month.Of(reader.GetFieldValue<DateOnly>(0)), By: reader.GetString(1), At: reader.GetFieldValue<DateTimeOffset>(2)), cancellationToken);
        foreach (var (month, by, at) in closed) run.Errors.Add(null, null, FaultCodes.MonthClosed, month, by, OsloTime.DateOf(at));
    }
}
