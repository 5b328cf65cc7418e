using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Closings;
using Helsefellesskap.Modules.Kpi.Contracts;
using Helsefellesskap.Modules.Kpi.Files;
using Helsefellesskap.Modules.Kpi.Imports.Progress;

namespace Helsefellesskap.Modules.Kpi.Imports;

/// <summary>The way of one file from its first byte to its outcome.</summary>
internal sealed class Reading(ImportRun run)
{
    readonly IImportKind kind = run.Request.Kind;
    ImportOutcome outcome = ImportOutcome.Nothing;
    int rows;
    int accepted;

    public bool IsToBeKept => run.Errors.Count == 0 && run.Request.Mode is ImportMode.Load && !outcome.IsUnchanged;

    public async Task RunAsync(HashingStream body, CancellationToken cancellationToken)
    {
        if (run.Request.FileName is { } name && IdentityNumbers.Find(name.AsSpan()) is not null) run.Errors.Add(null, null, FaultCodes.IdentityNumber);
        await using var table = await TableFile.OpenAsync(body, cancellationToken);
        run.Dates = new DateCells(table.SerialEpoch);
        run.Progress.Phase = ImportPhase.Reading;
        if (!await NextAsync(table, cancellationToken))
        {
            run.Errors.Add(null, null, FileFaults.Empty);
            return;
        }
        var columns = Header.Read(table, kind.Columns, run.Errors);
        if (run.Errors.Count == 0) await ReadRowsAsync(table, columns, body, cancellationToken);
        if (run.Texts.Encoding is FileEncoding.Windows1252) run.Warnings.Add(null, null, FaultCodes.Windows1252);
        if (outcome.IsUnchanged) run.Warnings.Add(null, null, FaultCodes.Unchanged);
    }

    async Task ReadRowsAsync(TableReader table, int[] places, HashingStream body, CancellationToken cancellationToken)
    {
        await using var target = await kind.BeginAsync(run, cancellationToken);
        var row = new RowCells(table, kind.Columns, places, run);
        do
        {
            while (table.TryRead())
            {
                run.Progress.Rows = ++rows;
                if (row.Begin() && target.Add(row)) accepted++;
                if (target.IsFull) await target.FlushAsync(cancellationToken);
            }
        }
        while (await table.FillAsync(cancellationToken));
        run.Progress.Phase = ImportPhase.Checking;
        if (rows == 0) run.Errors.Add(null, null, FileFaults.NoRows);
        else outcome = await target.FinishAsync(await body.Sha256Async(cancellationToken), cancellationToken);
        if (run.Errors.Count == 0) await ClosedMonths.RefuseAsync(run, outcome, cancellationToken);
    }

    static async ValueTask<bool> NextAsync(TableReader table, CancellationToken cancellationToken)
    {
        while (!table.TryRead())
        {
            if (!await table.FillAsync(cancellationToken)) return false;
        }
        return true;
    }

    public ImportAnswer Answer(string sha256) => new(
        IsToBeKept || outcome.IsUnchanged ? outcome.ImportId : null,
        kind.Code,
        run.Request.Mode,
        rows,
        accepted,
        outcome.Replaced,
        outcome.Removed,
        outcome.From,
        outcome.To,
        outcome.Months,
        sha256,
        run.Warnings.Listed,
        run.Warnings.NotListed,
        run.Errors.Listed,
        run.Errors.NotListed);
}
