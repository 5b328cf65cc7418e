using System.Globalization;
using System.Text;

namespace Helsefellesskap.GraphQL.Language;

/// <summary>EscapedUnicode and EscapedCharacter (specification 2.9.4).</summary>
static class StringEscapes
{
    /// <summary>How many bytes the escape sequence takes; a sequence that means nothing is a syntax error.</summary>
    public static int Length(ReadOnlySpan<byte> source, int at)
    {
        var rest = source[at..];
        if (rest.StartsWith("\\u{"u8)) return LengthOfBraced(source, at);
        if (rest.StartsWith("\\u"u8)) return LengthOfFixed(source, at);
        if (rest.Length > 1 && "\"\\/bfnrt"u8.Contains(rest[1])) return 2;
        throw SyntaxErrors.At(source, at, SyntaxErrors.InvalidEscape(Start(rest, 2)));
    }

    static int LengthOfBraced(ReadOnlySpan<byte> source, int at)
    {
        var rest = source[at..];
        var point = 0;
        var size = 3;
        while (size < 12)
        {
            var digit = size < rest.Length ? rest[size] : (byte)0;
            size++;
            if (digit == '}' && size >= 5 && Rune.IsValid(point)) return size;
            if (digit == '}' || !char.IsAsciiHexDigit((char)digit)) break;
            point = (point << 4) | HexValue((char)digit);
            if (point < 0) break;
        }
        throw SyntaxErrors.At(source, at, SyntaxErrors.InvalidUnicodeEscape(Start(rest, size)));
    }

    static int LengthOfFixed(ReadOnlySpan<byte> source, int at)
    {
        var rest = source[at..];
        var code = FourDigits(rest, 2);
        if (code >= 0 && Rune.IsValid(code)) return 6;
        if (code >= 0 && char.IsHighSurrogate((char)code) && rest[6..].StartsWith("\\u"u8))
        {
            var low = FourDigits(rest, 8);
            if (low >= 0 && char.IsLowSurrogate((char)low)) return 12;
        }
        throw SyntaxErrors.At(source, at, SyntaxErrors.InvalidUnicodeEscape(Start(rest, 6)));
    }

    static int FourDigits(ReadOnlySpan<byte> text, int at)
    {
        if (text.Length < at + 4) return -1;
        var value = 0;
        foreach (var digit in text.Slice(at, 4))
        {
            if (!char.IsAsciiHexDigit((char)digit)) return -1;
            value = (value << 4) | HexValue((char)digit);
        }
        return value;
    }

    static int HexValue(char digit) => char.IsAsciiDigit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10;

    static string Start(ReadOnlySpan<byte> text, int units)
    {
        var start = Encoding.UTF8.GetString(text[..Math.Min(text.Length, units * 4)]);
        return start[..Math.Min(start.Length, units)];
    }

    /// <summary>The text with its escapes resolved. The lexer has found them all to be valid.</summary>
    public static string Resolve(string text)
    {
        var value = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            if (text[i] != '\\')
            {
                value.Append(text[i++]);
            }
            else if (text[i + 1] != 'u')
            {
                value.Append(Character(text[i + 1]));
                i += 2;
            }
            else if (text[i + 2] == '{')
            {
                var end = text.IndexOf('}', i);
                value.Append(char.ConvertFromUtf32(int.Parse(text.AsSpan(i + 3, end - i - 3), NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
                i = end + 1;
            }
            else
            {
                value.Append((char)int.Parse(text.AsSpan(i + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 6;
            }
        }
        return value.ToString();
    }

    static char Character(char escaped) => escaped switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => escaped,
    };
}
