using Helsefellesskap.Modules.Kpi.Imports;

namespace Helsefellesskap.Modules.Kpi.Loads;

/// <summary>
/// The rows of a file of stays. They go straight into their table under the number of the load to be, where nobody sees them until a segment says that
/// the load holds.
/// </summary>
internal abstract class StayRows(StayLoad load, BinaryCopy copy) : IImportRows
{
    readonly Extent extent = new();
    readonly KeyFilter keys = new();

    public bool IsFull => copy.IsFull;

    protected BinaryCopy Copy => copy;

    protected int LoadId => load.Id;

    public bool Add(RowCells row)
    {
        if (Read(row) is not { } stay) return false;
        extent.Include(stay);
        return true;
    }

    /// <summary>The row's key, which no other row of the file may have.</summary>
    protected void WriteKey(ReadOnlySpan<byte> key)
    {
        keys.Add(key);
        copy.Text(key);
    }

    /// <summary>Reads the row and writes it to <see cref="Copy"/>; null where it is at fault.</summary>
    protected abstract StayDays? Read(RowCells row);

    public ValueTask FlushAsync(CancellationToken cancellationToken) => copy.FlushAsync(cancellationToken);

    public async Task<ImportOutcome> FinishAsync(string sha256, CancellationToken cancellationToken)
    {
        await copy.CompleteAsync(cancellationToken);
        return extent.Rows == 0 ? ImportOutcome.Nothing : await load.FinishAsync(extent, keys.Suspects, sha256, cancellationToken);
    }

    public ValueTask DisposeAsync() => copy.DisposeAsync();
}
