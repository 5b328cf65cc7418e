using System.Text;
using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Imports;
using Helsefellesskap.Modules.Kpi.Times;

namespace Helsefellesskap.Modules.Kpi.Targets;

/// <summary>The rows of a file of targets: few enough to be held until the file has been read.</summary>
/// <param name="run">The file on its way in.</param>
/// <param name="indicators">The codes that there are.</param>
internal sealed class TargetRows(ImportRun run, IReadOnlySet<string> indicators) : IImportRows
{
    const int Indicator = 0;
    const int Organisation = 1;
    const int Unit = 2;
    const int From = 3;
    const int Value = 4;
    const int Period = 5;
    const int Source = 6;
    const int DecidedBy = 7;

    public static readonly string[] FileColumns = ["indicator", "organisation", "unit", "from", "value", "period", "source", "decided_by"];

    static readonly byte[][] Periods = ["month"u8.ToArray(), "rolling12Months"u8.ToArray()];

    readonly MunicipalityTable municipalities = new(run.Municipalities, run.Request.Sender.Scope);
    readonly Dictionary<TargetKey, Target> targets = [];

    public bool IsFull => false;

    public bool Add(RowCells row)
    {
        var indicator = Encoding.UTF8.GetString(row.Text(Indicator));
        if (row.IsSound && !indicators.Contains(indicator)) row.Fault(Indicator, FaultCodes.UnknownIndicator);
        var organisation = row.IsEmpty(Organisation) ? null : Encoding.UTF8.GetString(row.Organisation(Organisation, municipalities));
        var unit = row.OptionalText(Unit);
        var from = row.Day(From, required: true);
        var value = row.Quantity(Value, required: true);
        var period = row.Choice(Period, Periods, required: false);
        var source = Encoding.UTF8.GetString(row.Text(Source));
        var decidedBy = row.OptionalText(DecidedBy);
        if (!row.IsSound) return false;

        var now = run.Clock.GetUtcNow();
        var target = new Target
        {
            Indicator = indicator,
            Organisation = organisation is null ? null : new OrganisationCode(organisation),
            Unit = unit,
            From = OsloTime.DateOf(from!.Value),
            Value = value!.Value,
            Period = (TargetPeriod?)period,
            Source = source,
            DecidedBy = decidedBy,
            RecordedAt = now,
            AcceptedAt = now,
        };
        if (targets.TryAdd(TargetKey.Of(target), target)) return true;
        row.Fault(null, FaultCodes.DuplicateKey);
        return false;
    }

    public ValueTask FlushAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public Task<ImportOutcome> FinishAsync(string sha256, CancellationToken cancellationToken) =>
        run.Errors.Count > 0 ? Task.FromResult(ImportOutcome.Nothing) : new TargetLoad(run, targets).FinishAsync(sha256, cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
