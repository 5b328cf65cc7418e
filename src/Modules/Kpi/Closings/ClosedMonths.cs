using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Figures;
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
        var command = new ClosedMonthsSql(run, outcome, from, to);
        var closed = await command.Closed().ListAsync(
            reader => (Month: Month.Of(reader.GetFieldValue<DateOnly>(0)), By: reader.GetString(1), At: reader.GetFieldValue<DateTimeOffset>(2)), cancellationToken);
        var touched = outcome.Touched ?? Month.Range(from, to).ToHashSet();
        if (closed.Any(each => each.Month > to) && TallySources.Of(run.Request.Kind.Code) is { } source)
            touched = touched.Union(await command.Changed(source).ListAsync(reader => Month.Of(reader.GetFieldValue<DateOnly>(0)), cancellationToken)).ToHashSet();
        foreach (var (month, by, at) in closed.Where(each => touched.Contains(each.Month)))
            run.Errors.Add(null, null, FaultCodes.MonthClosed, month, by, OsloTime.DateOf(at));
    }
}
