using System.Buffers;

namespace Helsefellesskap.GraphQL.Language;

ref partial struct Utf8GraphQLReader
{
    /// <summary>Ends a run of plain ASCII in a comment: a line end, or the first byte of a longer character.</summary>
    static readonly SearchValues<byte> EndsComment = SearchValues.Create([(byte)'\n', (byte)'\r', .. NotAscii]);

    static byte[] NotAscii => [.. Enumerable.Range(0x80, 0x80).Select(b => (byte)b)];

    /// <summary>Ignored :: UnicodeBOM, WhiteSpace, LineTerminator, Comment, Comma</summary>
    void SkipIgnored()
    {
        while (position < Source.Length)
        {
            switch (Source[position])
            {
                case (byte)' ' or (byte)'\t' or (byte)',':
                    position++;
                    break;
                case (byte)'\n' or (byte)'\r':
                    StartLine();
                    break;
                case (byte)'#':
                    SkipComment();
                    break;
                case 0xEF when Source[position..].StartsWith("\uFEFF"u8):
                    position += 3;
                    lineStart += 2;
                    break;
                default:
                    return;
            }
        }
    }

    void StartLine()
    {
        position += Source[position] == '\r' && position + 1 < Source.Length && Source[position + 1] == '\n' ? 2 : 1;
        lineStart = position;
        line++;
    }

    /// <summary>Comment :: # CommentChar*. Bytes that are not UTF-8 end it, and are then refused as a token.</summary>
    void SkipComment()
    {
        while (true)
        {
            var stop = Source[position..].IndexOfAny(EndsComment);
            position = stop < 0 ? Source.Length : position + stop;
            if (stop < 0 || Source[position] < 0x80 || !SkipLongCharacter()) return;
        }
    }

    /// <summary>Moves over one character of several bytes; false where it is none.</summary>
    bool SkipLongCharacter()
    {
        if (!Utf8Text.TryDecode(Source[position..], out var rune, out var length)) return false;
        position += length;
        lineStart += length - rune.Utf16SequenceLength;
        return true;
    }
}
