using System.Text;
using Helsefellesskap.Modules.Kpi.Imports;

namespace Helsefellesskap.Modules.Kpi.Values;

/// <summary>The rows of a file of figures: few enough to be held until the file has been read.</summary>
/// <param name="run">The file on its way in.</param>
/// <param name="defined">The indicators that figures can be uploaded for, and whether each organisation has its own.</param>
internal sealed class ValueRows(ImportRun run, IReadOnlyDictionary<string, bool> defined) : IImportRows
{
    const int Indicator = 0;
    const int Organisation = 1;
    const int MonthOf = 2;
    const int Numerator = 3;
    const int Denominator = 4;

    public static readonly string[] FileColumns = ["indicator", "organisation", "month", "numerator", "denominator"];

    readonly MunicipalityTable municipalities = new(run.Municipalities, run.Request.Sender.Scope);
    readonly Dictionary<ValueKey, ValueCell> values = [];

    public bool IsFull => false;

    public bool Add(RowCells row)
    {
        var indicator = Encoding.UTF8.GetString(row.Text(Indicator));
        if (row.IsSound && !defined.ContainsKey(indicator)) row.Fault(Indicator, FaultCodes.UnknownIndicator);
        var month = row.Month(MonthOf);
        var numerator = row.Quantity(Numerator, required: true);
        var denominator = row.Quantity(Denominator, required: false);
        if (!row.IsSound || OrganisationOf(row, defined[indicator]) is not { Sound: true } organisation) return false;
        if (values.TryAdd(new ValueKey(indicator, organisation.Code, month!.Value), new ValueCell(numerator!.Value, denominator))) return true;
        row.Fault(null, FaultCodes.DuplicateKey);
        return false;
    }

    /// <summary>Whose figure it is: a municipality's where each has its own, and nobody's where only the fellowship has one.</summary>
    (string? Code, bool Sound) OrganisationOf(RowCells row, bool perMunicipality)
    {
        if (perMunicipality) return (Encoding.UTF8.GetString(row.Organisation(Organisation, municipalities)), row.IsSound);
        if (!row.IsEmpty(Organisation)) row.Fault(Organisation, FaultCodes.OutsideScope);
        return (null, row.IsSound);
    }

    public ValueTask FlushAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public Task<ImportOutcome> FinishAsync(string sha256, CancellationToken cancellationToken) =>
        run.Errors.Count > 0 ? Task.FromResult(ImportOutcome.Nothing) : new ValueLoad(run, values).FinishAsync(sha256, cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
