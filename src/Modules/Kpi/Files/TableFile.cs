namespace Helsefellesskap.Modules.Kpi.Files;

/// <summary>Opens what somebody sends as a table. The first bytes tell a workbook from text; a name or content type does not.</summary>
internal static class TableFile
{
    /// <summary>A sheet holds a million rows at most, and packed they take a fraction of this.</summary>
    const long LargestWorkbook = 256L << 20;

    static ReadOnlySpan<byte> Zip => "PK\x03\x04"u8;

    public static async Task<TableReader> OpenAsync(HashingStream body, CancellationToken cancellationToken)
    {
        var beginning = await body.PeekAsync(Zip.Length, cancellationToken);
        return beginning.Span.SequenceEqual(Zip) ? await OpenWorkbookAsync(body, cancellationToken) : new CsvReader(body);
    }

    /// <summary>A workbook's table of contents stands at its end, so that it has to be kept while it is read.</summary>
    static async Task<TableReader> OpenWorkbookAsync(HashingStream body, CancellationToken cancellationToken)
    {
        var file = OpenForThisUserAlone(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()));
        try
        {
            await CopyAsync(body, file, cancellationToken);
            return XlsxReader.Open(file);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    static async Task CopyAsync(HashingStream body, FileStream file, CancellationToken cancellationToken)
    {
        var buffer = new byte[128 * 1024];
        for (int read; (read = await body.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (file.Length + read > LargestWorkbook) throw new UnreadableFileException(FileFaults.TooLarge, null);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }
    }

    static FileStream OpenForThisUserAlone(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }
}
