namespace Helsefellesskap.Modules.Kpi.Imports;

/// <summary>The rows of one file on their way into the database.</summary>
internal interface IImportRows : IAsyncDisposable
{
    /// <summary>Takes a row, or records what is wrong with it and answers false.</summary>
    bool Add(RowCells row);

    /// <summary>Asked after every row; true once enough has gathered to be sent.</summary>
    bool IsFull { get; }

    ValueTask FlushAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Checks what only the whole file can tell, and makes it the current version where nothing was found wrong. The caller commits.
    /// </summary>
    Task<ImportOutcome> FinishAsync(string sha256, CancellationToken cancellationToken);
}
