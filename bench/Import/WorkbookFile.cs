using System.IO.Compression;
using System.Text;

namespace Helsefellesskap.Bench.Import;

/// <summary>The same rows as a workbook with a text in each cell, which is the most that a workbook takes.</summary>
static class WorkbookFile
{
    public static void Write(string csv, string path)
    {
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        Add(archive, "xl/workbook.xml", """<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet r:id="rId1"/></sheets></workbook>""");
        Add(archive, "xl/_rels/workbook.xml.rels", """<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>""");
        using var sheet = Begin(archive, "xl/worksheets/sheet1.xml");
        sheet.Write("<worksheet><sheetData>");
        foreach (var line in File.ReadLines(csv)) sheet.Write($"<row>{string.Concat(line.Split(';').Select(Cell))}</row>");
        sheet.Write("</sheetData></worksheet>");
    }

    static string Cell(string text) => text.Length == 0 ? "<c/>" : $"""<c t="inlineStr"><is><t>{text}</t></is></c>""";

    static void Add(ZipArchive archive, string name, string xml)
    {
        using var part = Begin(archive, name);
        part.Write(xml);
    }

    static StreamWriter Begin(ZipArchive archive, string name) => new(archive.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
}
