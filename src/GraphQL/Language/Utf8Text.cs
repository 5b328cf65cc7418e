using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Helsefellesskap.GraphQL.Language;

/// <summary>Source text as bytes.</summary>
static class Utf8Text
{
    /// <summary>The first character, or false where the bytes are not UTF-8.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> text, out Rune rune, out int length) =>
        Rune.DecodeFromUtf8(text, out rune, out length) == OperationStatus.Done;

    /// <summary>A lone surrogate, as <see cref="FromUtf16"/> writes it.</summary>
    public static bool TryDecodeSurrogate(ReadOnlySpan<byte> text, out int surrogate)
    {
        surrogate = 0;
        if (text.Length < 3 || text[0] != 0xED || text[1] is < 0xA0 or > 0xBF || text[2] is < 0x80 or > 0xBF) return false;
        surrogate = 0xD000 | ((text[1] & 0x3F) << 6) | (text[2] & 0x3F);
        return true;
    }

    /// <summary>
    /// UTF-16 as UTF-8. A lone surrogate becomes the three bytes that it would have if it were a character, so that the lexer refuses it by its
    /// name and in its place instead of reading a replacement character.
    /// </summary>
    public static byte[] FromUtf16(string text)
    {
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        var written = 0;
        for (ReadOnlySpan<char> rest = text; ;)
        {
            var status = Utf8.FromUtf16(rest, bytes.AsSpan(written), out var read, out var count, replaceInvalidSequences: false);
            written += count;
            rest = rest[read..];
            if (status == OperationStatus.Done) return bytes[..written];
            bytes[written++] = (byte)(0xE0 | (rest[0] >> 12));
            bytes[written++] = (byte)(0x80 | ((rest[0] >> 6) & 0x3F));
            bytes[written++] = (byte)(0x80 | (rest[0] & 0x3F));
            rest = rest[1..];
        }
    }
}
