using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;

namespace Helsefellesskap.Modules.Kpi.Files;

/// <summary>The first sheet of a workbook, read forward as it is unpacked: memory holds one row and the texts that cells share.</summary>
internal sealed class XlsxReader : TableReader
{
    /// <summary>The widest sheet that is read; a file of ours has less than a dozen columns.</summary>
    const int MaxCells = 256;

    readonly Workbook workbook;
    readonly XmlReader sheet;
    readonly ArrayBufferWriter<byte> text = new();
    readonly List<Range> cells = [];

    XlsxReader(Workbook workbook)
    {
        this.workbook = workbook;
        sheet = workbook.OpenFirstSheet();
    }

    public override int CellCount => cells.Count;

    public override ReadOnlySpan<byte> this[int cell] => text.WrittenSpan[cells[cell]];

    public override DateOnly SerialEpoch => workbook.SerialEpoch;

    /// <exception cref="UnreadableFileException">No workbook, or one that unpacks to more than is reasonable.</exception>
    public static XlsxReader Open(Stream seekable) => Guard(() => new XlsxReader(Workbook.Open(seekable)));

    public override bool TryRead() => Guard(TryReadRow);

    public override ValueTask<bool> FillAsync(CancellationToken cancellationToken) => ValueTask.FromResult(false);

    bool TryReadRow()
    {
        while (sheet.ReadOn())
        {
            if (sheet.NodeType != XmlNodeType.Element || sheet.LocalName != "row") continue;
            RowNumber = int.TryParse(sheet.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : RowNumber + 1;
            cells.Clear();
            text.ResetWrittenCount();
            if (!sheet.IsEmptyElement) ReadCells();
            if (text.WrittenCount > 0) return true;
        }
        return false;
    }

    void ReadCells()
    {
        while (sheet.ReadOn() && sheet.NodeType != XmlNodeType.EndElement)
        {
            if (sheet.NodeType != XmlNodeType.Element) continue;
            var place = ColumnOf(sheet.GetAttribute("r")) ?? cells.Count;
            if (place >= MaxCells || place < cells.Count) throw new UnreadableFileException(FileFaults.Workbook, RowNumber);
            while (cells.Count < place) cells.Add(default);
            var start = text.WrittenCount;
            Encoding.UTF8.GetBytes(ReadCell(sheet.GetAttribute("t")).AsSpan().Trim(), text);
            cells.Add(start..text.WrittenCount);
        }
    }

    string ReadCell(string? type)
    {
        var value = XmlTexts.ReadBelow(sheet);
        return type switch
        {
            "s" => workbook.SharedText(value),
            "inlineStr" or "str" or "b" or "e" => value,
            _ => PlainNumber(value),
        };
    }

    /// <summary>1.79E+10 as the digits that the sheet shows.</summary>
    static string PlainNumber(string value) =>
        value.Contains('E', StringComparison.OrdinalIgnoreCase)
            && decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("0.############", CultureInfo.InvariantCulture)
            : value;

    /// <summary>The place that a reference such as B7 names, from 0.</summary>
    static int? ColumnOf(string? reference)
    {
        if (reference is null) return null;
        var column = 0;
        foreach (var c in reference)
        {
            if (!char.IsAsciiLetterUpper(c) || column > MaxCells) break;
            column = column * 26 + c - 'A' + 1;
        }
        return column - 1;
    }

    static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException)
        {
            throw new UnreadableFileException(FileFaults.Workbook, null);
        }
    }

    public override ValueTask DisposeAsync()
    {
        sheet.Dispose();
        workbook.Dispose();
        return base.DisposeAsync();
    }
}
