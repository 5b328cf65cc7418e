using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Helsefellesskap.Modules.Kpi.Files;

/// <summary>
/// The package around a sheet: a ZIP archive of XML parts (ISO/IEC 29500). Elements are told by local name alone, so that the strict and the transitional
/// form read alike.
/// </summary>
internal sealed class Workbook : IDisposable
{
    /// <summary>What all parts may unpack to: a million rows of stays take about a third.</summary>
    const long LargestUnpacked = 1L << 30;

    /// <summary>What texts that cells share may take of memory.</summary>
    const int LargestSharedTexts = 64 * 1024 * 1024;

    const int MaxParts = 1_000;

    static readonly DateOnly Epoch1904 = new(1904, 1, 1);

    readonly ZipArchive archive;
    readonly string firstSheet;
    readonly List<string> sharedTexts;

    Workbook(ZipArchive archive)
    {
        this.archive = archive;
        var relation = ReadWorkbook();
        firstSheet = TargetOf(relation) ?? throw new InvalidDataException();
        sharedTexts = ReadSharedTexts();
    }

    public DateOnly SerialEpoch { get; private set; } = DateCells.SerialEpoch;

    public static Workbook Open(Stream seekable)
    {
        var archive = new ZipArchive(seekable, ZipArchiveMode.Read);
        GuardAgainstBombs(archive);
        return new Workbook(archive);
    }

    public XmlReader OpenFirstSheet() => OpenPart(firstSheet) ?? throw new InvalidDataException();

    public string SharedText(string index) =>
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < sharedTexts.Count
            ? sharedTexts[i]
            : throw new InvalidDataException();

    /// <summary>Unpacks everything once to see how much it is: the sizes that an archive declares may lie.</summary>
    static void GuardAgainstBombs(ZipArchive archive)
    {
        if (archive.Entries.Count > MaxParts) throw new UnreadableFileException(FileFaults.TooLarge, null);
        var buffer = new byte[64 * 1024];
        var total = 0L;
        foreach (var entry in archive.Entries)
        {
            using var part = entry.Open();
            for (int read; (read = part.Read(buffer)) > 0;)
            {
                total += read;
                if (total > LargestUnpacked) throw new UnreadableFileException(FileFaults.TooLarge, null);
            }
        }
    }

    /// <summary>The relation by which the workbook names its first sheet.</summary>
    string ReadWorkbook()
    {
        using var xml = OpenPart("xl/workbook.xml") ?? throw new InvalidDataException();
        while (xml.ReadOn())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" } && xml.GetAttribute("date1904") is "1" or "true") SerialEpoch = Epoch1904;
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "sheet" }) continue;
            while (xml.MoveToNextAttribute())
            {
                if (xml.LocalName == "id" && xml.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal)) return xml.Value;
            }
        }
        throw new InvalidDataException();
    }

    string? TargetOf(string relation)
    {
        using var xml = OpenPart("xl/_rels/workbook.xml.rels");
        while (xml?.ReadOn() == true)
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "Relationship" } || xml.GetAttribute("Id") != relation) continue;
            var target = xml.GetAttribute("Target") ?? "";
            return target.StartsWith('/') ? target[1..] : $"xl/{target}";
        }
        return null;
    }

    List<string> ReadSharedTexts()
    {
        var texts = new List<string>();
        var size = 0L;
        using var xml = OpenPart("xl/sharedStrings.xml");
        while (xml?.ReadOn() == true)
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "si" }) continue;
            texts.Add(XmlTexts.ReadBelow(xml));
            size += texts[^1].Length * sizeof(char) + IntPtr.Size * 4;
            if (size > LargestSharedTexts) throw new UnreadableFileException(FileFaults.TooLarge, null);
        }
        return texts;
    }

    XmlReader? OpenPart(string name) => archive.GetEntry(name) is { } entry ? XmlPart.Open(entry.Open()) : null;

    public void Dispose() => archive.Dispose();
}
