namespace Helsefellesskap.Modules.Kpi.Files;

/// <summary>Opens what somebody sends as a table. The first bytes tell a workbook from text; a name or content type does not.</summary>
internal static class TableFile
{
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
            await body.CopyToAsync(file, cancellationToken);
            return XlsxReader.Open(file);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
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
