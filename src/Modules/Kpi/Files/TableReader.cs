namespace Helsefellesskap.Modules.Kpi.Files;

/// <summary>
/// A file as rows of cells, read forward once. Reading is split so that the many rows of a buffer cost no asynchronous call each:
/// <c>while (reader.TryRead()) ...</c> until it answers false, then <see cref="FillAsync"/> as long as that answers true.
/// </summary>
internal abstract class TableReader : IAsyncDisposable
{
    /// <summary>The current row's number. The header is row 1.</summary>
    public int RowNumber { get; protected set; }

    public abstract int CellCount { get; }

    /// <summary>A cell of the current row without quotes and surrounding blanks, in the file's encoding; valid until the next read.</summary>
    public abstract ReadOnlySpan<byte> this[int cell] { get; }

    /// <summary>The day that the file's serial dates count from.</summary>
    public virtual DateOnly SerialEpoch => DateCells.SerialEpoch;

    /// <summary>Goes to the next row where it is at hand; rows without any content are passed over.</summary>
    /// <exception cref="UnreadableFileException">The file breaks the rules of its format.</exception>
    public abstract bool TryRead();

    /// <summary>Fetches more of the file; false at its end.</summary>
    public abstract ValueTask<bool> FillAsync(CancellationToken cancellationToken);

    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
