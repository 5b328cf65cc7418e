using System.Text;
using System.Xml;

namespace Helsefellesskap.Modules.Kpi.Files;

/// <summary>Reads a workbook's XML without trusting its sizes.</summary>
internal static class XmlTexts
{
    /// <summary>What a cell can hold in Excel.</summary>
    const int LongestCell = 32_767;

    /// <summary>A workbook nests a handful of elements, and the reader remembers each that it is in.</summary>
    const int MaxDepth = 32;

    /// <summary>Reads the next node.</summary>
    /// <exception cref="UnreadableFileException">It lies deeper than anything in a workbook.</exception>
    public static bool ReadOn(this XmlReader reader) =>
        reader.Read() && (reader.Depth <= MaxDepth ? true : throw new UnreadableFileException(FileFaults.Workbook, null));

    /// <summary>
    /// The text below the current element, without phonetic hints and formulas, and leaves the reader on the element's end. Plain texts, runs of rich text
    /// and inline strings are all read so.
    /// </summary>
    public static string ReadBelow(XmlReader reader)
    {
        if (reader.IsEmptyElement) return "";
        var depth = reader.Depth;
        var first = "";
        StringBuilder? more = null;
        var length = 0;
        while (reader.ReadOn() && reader.Depth > depth)
        {
            while (reader is { NodeType: XmlNodeType.Element, LocalName: "rPh" or "f" }) SkipOver(reader);
            if (reader.Depth <= depth) break;
            if (reader.NodeType is not (XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)) continue;
            var part = reader.Value;
            length += part.Length;
            if (length > LongestCell) throw new UnreadableFileException(FileFaults.Workbook, null);
            if (first.Length == 0) first = part;
            else (more ??= new StringBuilder(first)).Append(part);
        }
        return more?.ToString() ?? first;
    }

    /// <summary>Goes to the node behind the current element.</summary>
    static void SkipOver(XmlReader reader)
    {
        var depth = reader.Depth;
        if (!reader.IsEmptyElement)
        {
            while (reader.ReadOn() && reader.Depth > depth) { }
        }
        reader.ReadOn();
    }
}
