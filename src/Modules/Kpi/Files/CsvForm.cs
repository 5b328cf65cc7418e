using System.Buffers;

namespace Helsefellesskap.Modules.Kpi.Files;

/// <summary>How a text file separates its cells and rows, told from its beginning.</summary>
internal readonly record struct CsvForm(byte Delimiter, byte LineEnd)
{
    static readonly SearchValues<byte> LineEnds = SearchValues.Create("\r\n"u8);

    /// <summary>
    /// The delimiter that stands most often outside quotes in the first line. Lines end with LF, with or without CR before it, or with CR alone.
    /// </summary>
    public static CsvForm Detect(ReadOnlySpan<byte> beginning)
    {
        var end = beginning.IndexOfAny(LineEnds);
        var line = end < 0 ? beginning : beginning[..end];
        var onlyCr = end >= 0 && beginning[end] == '\r' && end + 1 < beginning.Length && beginning[end + 1] != '\n';
        return new CsvForm(MostFrequent(line), onlyCr ? (byte)'\r' : (byte)'\n');
    }

    static byte MostFrequent(ReadOnlySpan<byte> line)
    {
        var (semicolons, commas, tabs, quoted) = (0, 0, 0, false);
        foreach (var c in line)
        {
            if (c == '"') quoted = !quoted;
            if (quoted) continue;
            if (c == ';') semicolons++;
            if (c == ',') commas++;
            if (c == '\t') tabs++;
        }
        return tabs > Math.Max(semicolons, commas) ? (byte)'\t' : commas > semicolons ? (byte)',' : (byte)';';
    }
}
