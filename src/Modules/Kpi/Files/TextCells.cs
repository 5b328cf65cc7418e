using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Helsefellesskap.Modules.Kpi.Files;

/// <summary>
/// Reads the texts of one file. The first that is not plain ASCII tells the encoding of all: UTF-8 where it is well-formed, else Windows-1252, which
/// Norwegian office programs still write.
/// </summary>
internal sealed class TextCells
{
    /// <summary>What Windows-1252 has at 0x80 to 0x9F, where Latin-1 has control characters; 0 where it has nothing.</summary>
    const string Windows1252High = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    readonly ArrayBufferWriter<byte> converted = new();

    public FileEncoding Encoding { get; private set; }

    /// <summary>The text as UTF-8, valid until the next call. Refuses control characters and what the encoding does not know.</summary>
    public bool TryRead(ReadOnlySpan<byte> cell, out ReadOnlySpan<byte> utf8)
    {
        utf8 = cell;
        if (Ascii.IsValid(cell)) return !HasControls(cell);
        if (Encoding is FileEncoding.Ascii) Encoding = Utf8.IsValid(cell) ? FileEncoding.Utf8 : FileEncoding.Windows1252;
        if (Encoding is FileEncoding.Utf8) return Utf8.IsValid(cell) && !HasControls(cell);
        return !HasControls(cell) && TryConvert(cell, out utf8);
    }

    static bool HasControls(ReadOnlySpan<byte> cell) => cell.IndexOfAnyInRange((byte)0, (byte)31) >= 0 || cell.Contains((byte)127);

    bool TryConvert(ReadOnlySpan<byte> cell, out ReadOnlySpan<byte> utf8)
    {
        converted.ResetWrittenCount();
        utf8 = default;
        foreach (var b in cell)
        {
            var c = b is >= 0x80 and < 0xA0 ? Windows1252High[b - 0x80] : (char)b;
            if (c == 0) return false;
            converted.Advance(new Rune(c).EncodeToUtf8(converted.GetSpan(4)));
        }
        utf8 = converted.WrittenSpan;
        return true;
    }
}

/// <summary>How a file writes letters.</summary>
internal enum FileEncoding
{
    /// <summary>Nothing but ASCII so far, which is the same in all encodings.</summary>
    Ascii,
    Utf8,
    Windows1252,
}
