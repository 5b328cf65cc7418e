using System.IO.Compression;
using Helsefellesskap.Modules.Kpi.Files;

namespace Helsefellesskap.Tests.Kpi.Files;

/// <summary>Workbooks that were made to fill the memory, or to reach beyond themselves.</summary>
public sealed class HostileWorkbookTests
{
    /// <summary>What reading a small workbook may take, with room to spare; each of these would take ten times as much if it were held.</summary>
    const long Little = 16 << 20;

    const string Entity = """<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>""";

    public static TheoryData<string> Endless => ["a text", "a formula", "an attribute", "a name", "a comment", "a nest of cells", "a nest in a formula", "a nest of phonetic hints"];

    [Theory]
    [MemberData(nameof(Endless))]
    public void What_would_be_held_whole_is_refused_before_it_fills_the_memory(string what)
    {
        var file = SampleWorkbook.Make(sheet => WriteEndless(sheet, what));
        Assert.InRange(file.Length, 1, 2 << 20);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var refused = Assert.Throws<UnreadableFileException>(() => ReadAll(file));

        Assert.Equal(FileFaults.Workbook, refused.Code);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Little);
    }

    [Fact]
    public void Texts_that_cells_share_are_held_and_so_are_bounded()
    {
        var text = $"<si><t>{new string('x', 30_000)}</t></si>";

        var refused = Assert.Throws<UnreadableFileException>(() => ReadAll(SampleWorkbook.Make(sheet => sheet.Write("<row/>"), string.Concat(Enumerable.Repeat(text, 1_200)))));

        Assert.Equal(FileFaults.TooLarge, refused.Code);
    }

    [Fact]
    public void More_parts_than_a_workbook_has_are_refused()
    {
        var file = SampleWorkbook.Make(sheet => sheet.Write("<row/>"), further: archive =>
        {
            for (var part = 0; part < 1_000; part++) archive.CreateEntry($"xl/{part}.xml");
        });

        Assert.Equal(FileFaults.TooLarge, Assert.Throws<UnreadableFileException>(() => ReadAll(file)).Code);
    }

    [Theory]
    [InlineData("xl/workbook.xml")]
    [InlineData("xl/_rels/workbook.xml.rels")]
    [InlineData("xl/sharedStrings.xml")]
    [InlineData("xl/worksheets/sheet1.xml")]
    public void An_external_entity_is_refused_in_every_part_that_is_read(string part)
    {
        var file = SampleWorkbook.Make(sheet => sheet.Write("""<row><c t="inlineStr"><is><t>x</t></is></c></row>"""));
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.GetEntry(part)!;
            using var reader = new StreamReader(entry.Open());
            var xml = reader.ReadToEnd();
            reader.Dispose();
            entry.Delete();
            SampleWorkbook.Add(archive, part, Entity + xml.Replace("</", "&a;</", StringComparison.Ordinal));
        }

        Assert.Equal(FileFaults.Workbook, Assert.Throws<UnreadableFileException>(() => ReadAll(stream.ToArray())).Code);
    }

    [Theory]
    [InlineData("../../../../etc/passwd")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://127.0.0.1/sheet.xml")]
    public void A_sheet_that_lies_elsewhere_is_not_fetched(string target)
    {
        var file = SampleWorkbook.Pack(archive =>
        {
            SampleWorkbook.Add(archive, "xl/workbook.xml", """<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet r:id="rId1"/></sheets></workbook>""");
            SampleWorkbook.Add(archive, "xl/_rels/workbook.xml.rels", $"""<Relationships><Relationship Id="rId1" Target="{target}" TargetMode="External"/></Relationships>""");
        });

        Assert.Equal(FileFaults.Workbook, Assert.Throws<UnreadableFileException>(() => ReadAll(file)).Code);
    }

    static void WriteEndless(TextWriter sheet, string what)
    {
        const int Times = 10_000_000;
        var many = new string('x', Times);
        var inside = """<row><c t="str">""";
        switch (what)
        {
            case "a text":
                sheet.Write($"{inside}<v>{many}</v></c></row>");
                break;
            case "a formula":
                sheet.Write($"{inside}<f>{many}</f><v>1</v></c></row>");
                break;
            case "an attribute":
                sheet.Write($"""<row spans="{many}"><c/></row>""");
                break;
            case "a name":
                sheet.Write($"<{many}/>");
                break;
            case "a comment":
                sheet.Write($"<!--{many}--><row/>");
                break;
            default:
                var (open, close) = what switch { "a nest of cells" => ("<v>", "</v>"), "a nest in a formula" => ("<f>", "</f>"), _ => ("<rPh>", "</rPh>") };
                sheet.Write(inside);
                for (var i = 0; i < Times / 10; i++) sheet.Write(open);
                for (var i = 0; i < Times / 10; i++) sheet.Write(close);
                sheet.Write("</c></row>");
                break;
        }
    }

    static void ReadAll(byte[] file)
    {
        var reader = XlsxReader.Open(new MemoryStream(file));
        while (reader.TryRead()) { }
    }
}
