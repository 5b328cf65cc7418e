using System.IO.Compression;
using System.Security;
using System.Text;

namespace Helsefellesskap.Tests.Kpi.Files;

/// <summary>Workbooks as spreadsheets write them, with what a test puts into their parts.</summary>
internal static class SampleWorkbook
{
    const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>A sheet of texts.</summary>
    /// <param name="lines">A row each, its cells separated by semicolons.</param>
    public static byte[] Of(IEnumerable<string> lines) => Make(sheet =>
    {
        foreach (var line in lines) sheet.Write($"<row>{string.Concat(line.Split(';').Select(Text))}</row>");
    });

    public static string Text(string text) => $"""<c t="inlineStr"><is><t>{SecurityElement.Escape(text)}</t></is></c>""";

    /// <param name="rows">Writes what stands in sheetData.</param>
    /// <param name="sharedTexts">What stands in the table of shared texts.</param>
    /// <param name="workbook">What stands in the workbook before its sheets.</param>
    /// <param name="prologue">What stands before the sheet.</param>
    /// <param name="after">What stands behind sheetData.</param>
    /// <param name="further">Adds parts of its own.</param>
    public static byte[] Make(
        Action<TextWriter> rows, string sharedTexts = "", string workbook = "", string prologue = "", string after = "", Action<ZipArchive>? further = null) => Pack(archive =>
    {
        Add(archive, "xl/workbook.xml", $"""<workbook xmlns="{Sheet}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">{workbook}<sheets><sheet name="Ark1" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        Add(archive, "xl/_rels/workbook.xml.rels", """<Relationships><Relationship Id="rId1" Target="/xl/worksheets/sheet1.xml"/></Relationships>""");
        Add(archive, "xl/sharedStrings.xml", $"""<sst xmlns="{Sheet}">{sharedTexts}</sst>""");
        using (var part = new StreamWriter(archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open()))
        {
            part.Write($"""{prologue}<worksheet xmlns="{Sheet}"><sheetData>""");
            rows(part);
            part.Write($"</sheetData>{after}</worksheet>");
        }
        further?.Invoke(archive);
    });

    public static void Add(ZipArchive archive, string name, string xml)
    {
        using var part = new StreamWriter(archive.CreateEntry(name).Open(), Encoding.UTF8);
        part.Write(xml);
    }

    public static byte[] Pack(Action<ZipArchive> fill)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true)) fill(archive);
        return file.ToArray();
    }
}
