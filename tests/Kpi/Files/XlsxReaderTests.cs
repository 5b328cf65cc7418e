using System.IO.Compression;
using System.Text;
using Helsefellesskap.Modules.Kpi.Files;

namespace Helsefellesskap.Tests.Kpi.Files;

public sealed class XlsxReaderTests
{
    [Fact]
    public void Shared_rich_formula_and_numeric_cells_are_read_with_their_gaps()
    {
        var rows = Read(Workbook(
            """<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>"""
            + """<row r="3"><c r="B3"><v>1.7912099997E10</v></c><c r="D3" t="str"><f>A1&amp;"x"</f><v>sum</v></c><c r="E3" s="1"><v>45351.5</v></c></row>""",
            """<si><t>key</t></si><si><r><t>Øya </t></r><r><t>helsehus</t></r><rPh sb="0" eb="1"><t>no</t></rPh></si>"""));

        Assert.Equal(["1:key|Øya helsehus", "3:|17912099997||sum|45351.5"], rows);
    }

    [Fact]
    public void Rows_and_cells_without_references_follow_one_another() =>
        Assert.Equal(["1:a|b", "2:c"], Read(Workbook("""<row><c t="inlineStr"><is><t>a</t></is></c><c t="inlineStr"><is><t>b</t></is></c></row><row><c t="inlineStr"><is><t>c</t></is></c></row>""")));

    [Fact]
    public void Dates_of_1904_are_told() =>
        Assert.Equal(new DateOnly(1904, 1, 1), XlsxReader.Open(new MemoryStream(Workbook("<row/>", workbook: """<workbookPr date1904="1"/>"""))).SerialEpoch);

    [Theory]
    [InlineData("""<row><c t="s"><v>7</v></c></row>""")] // a shared text that is not there
    [InlineData("""<row><c r="ZZZ1"><v>7</v></c></row>""")] // a column far out
    [InlineData("""<row><c r="B1"><v>7</v></c><c r="A1"><v>7</v></c></row>""")] // backwards
    [InlineData("<row><c></row>")] // no XML
    public void What_is_no_sheet_is_refused(string rows)
    {
        var refused = Assert.Throws<UnreadableFileException>(() => Read(Workbook(rows)));

        Assert.Equal(FileFaults.Workbook, refused.Code);
    }

    [Fact]
    public void An_entity_is_never_resolved()
    {
        var refused = Assert.Throws<UnreadableFileException>(() => Read(Workbook("<row/>", prologue: """<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>""")));

        Assert.Equal(FileFaults.Workbook, refused.Code);
    }

    [Fact]
    public void A_file_that_unpacks_without_end_is_refused_before_it_is_read()
    {
        var bomb = SampleWorkbook.Pack(archive =>
        {
            using var part = archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 1_100; i++) part.Write(zeros);
        });
        Assert.InRange(bomb.Length, 1, 2 << 20);

        var refused = Assert.Throws<UnreadableFileException>(() => XlsxReader.Open(new MemoryStream(bomb)));

        Assert.Equal(FileFaults.TooLarge, refused.Code);
    }

    [Fact]
    public void A_zip_of_something_else_is_refused() =>
        Assert.Equal(FileFaults.Workbook, Assert.Throws<UnreadableFileException>(() => XlsxReader.Open(new MemoryStream(SampleWorkbook.Pack(archive => archive.CreateEntry("a.txt"))))).Code);

    static List<string> Read(byte[] file)
    {
        var reader = XlsxReader.Open(new MemoryStream(file));
        var rows = new List<string>();
        while (reader.TryRead())
            rows.Add($"{reader.RowNumber}:{string.Join('|', Enumerable.Range(0, reader.CellCount).Select(cell => Encoding.UTF8.GetString(reader[cell])))}");
        return rows;
    }

    static byte[] Workbook(string rows, string sharedTexts = "", string workbook = "", string prologue = "") =>
        SampleWorkbook.Make(sheet => sheet.Write(rows), sharedTexts, workbook, prologue);
}
