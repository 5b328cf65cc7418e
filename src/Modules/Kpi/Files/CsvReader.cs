using System.Buffers;
using System.Text;

namespace Helsefellesskap.Modules.Kpi.Files;

/// <summary>
/// Text with delimiters, as RFC 4180 has it, straight from the bytes: a row is found and handed out in the buffer that it was read into. Memory is one
/// buffer, however long the file.
/// </summary>
internal sealed class CsvReader(Stream source) : TableReader
{
    public const int MaxRowLength = 64 * 1024;

    const int BufferLength = 512 * 1024;
    const byte Quote = (byte)'"';

    readonly byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
    readonly List<Cell> cells = [];
    CsvForm form;
    bool begun;
    bool ended;
    int start;
    int end;

    public override int CellCount => cells.Count;

    public override ReadOnlySpan<byte> this[int cell] => cells[cell].In(buffer);

    public override async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (ended) return false;
        if (end - start > MaxRowLength) throw new UnreadableFileException(FileFaults.RowTooLong, RowNumber + 1);
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (start, end) = (0, end - start);
        // The first line must be whole before its form can be told.
        var wanted = begun ? end + 1 : MaxRowLength;
        while (!ended && end < wanted)
        {
            var read = await source.ReadAsync(buffer.AsMemory(end), cancellationToken);
            end += read;
            ended = read == 0;
        }
        if (!begun) Begin();
        return end > start;
    }

    void Begin()
    {
        var beginning = buffer.AsSpan(0, end);
        if (beginning.StartsWith(Encoding.Unicode.Preamble) || beginning.StartsWith(Encoding.BigEndianUnicode.Preamble))
            throw new UnreadableFileException(FileFaults.Encoding, null);
        if (beginning.StartsWith(Encoding.UTF8.Preamble)) start = Encoding.UTF8.Preamble.Length;
        form = CsvForm.Detect(beginning[start..]);
        begun = true;
    }

    public override bool TryRead()
    {
        while (start < end && TryFindRow())
        {
            RowNumber++;
            foreach (var cell in cells)
            {
                if (cell.Length > 0) return true;
            }
        }
        return false;
    }

    /// <summary>False where the row's end is not in the buffer yet: it is then looked for again from its start.</summary>
    bool TryFindRow()
    {
        cells.Clear();
        for (var at = start; ; at++)
        {
            if (!(at < end && buffer[at] == Quote ? TryFindQuoted(ref at) : TryFindPlain(ref at))) return false;
            if (at < end && buffer[at] == form.Delimiter) continue;
            start = Math.Min(at + 1, end);
            return true;
        }
    }

    /// <summary>Leaves <paramref name="at"/> on the delimiter or line end behind the cell, or on the file's end.</summary>
    bool TryFindPlain(ref int at)
    {
        var length = buffer.AsSpan(at, end - at).IndexOfAny(form.Delimiter, form.LineEnd);
        if (length < 0)
        {
            if (!ended) return false;
            length = end - at;
        }
        cells.Add(Cell.Trimmed(buffer, at, length));
        at += length;
        return true;
    }

    bool TryFindQuoted(ref int at)
    {
        var (first, doubled) = (at + 1, false);
        for (at = first; ; at += 2)
        {
            var length = buffer.AsSpan(at, end - at).IndexOf(Quote);
            if (length < 0) return ended ? throw new UnreadableFileException(FileFaults.Quotes, RowNumber + 1) : false;
            at += length;
            if (at + 1 == end && !ended) return false;
            if (at + 1 == end || buffer[at + 1] != Quote) break;
            doubled = true;
        }
        cells.Add(new Cell(first, at - first, doubled));
        at++;
        var rest = buffer.AsSpan(at, end - at).IndexOfAny(form.Delimiter, form.LineEnd);
        if (rest < 0 && !ended) return false;
        if (rest < 0) rest = end - at;
        if (Cell.Trimmed(buffer, at, rest).Length > 0) throw new UnreadableFileException(FileFaults.Quotes, RowNumber + 1);
        at += rest;
        return true;
    }

    public override ValueTask DisposeAsync()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        return base.DisposeAsync();
    }

    readonly record struct Cell(int Start, int Length, bool HasDoubledQuotes)
    {
        public static Cell Trimmed(byte[] buffer, int start, int length)
        {
            while (length > 0 && buffer[start] <= ' ') (start, length) = (start + 1, length - 1);
            while (length > 0 && buffer[start + length - 1] <= ' ') length--;
            return new Cell(start, length, false);
        }

        public ReadOnlySpan<byte> In(byte[] buffer)
        {
            var cell = buffer.AsSpan(Start, Length);
            return HasDoubledQuotes ? WithSingleQuotes(cell) : cell;
        }

        static byte[] WithSingleQuotes(ReadOnlySpan<byte> cell)
        {
            var text = new List<byte>(cell.Length);
            for (var i = 0; i < cell.Length; i++)
            {
                text.Add(cell[i]);
                if (cell[i] == Quote) i++;
            }
            return [.. text];
        }
    }
}
