using System.Buffers;
using System.Globalization;
using System.Text;

namespace Helsefellesskap.Kernel;

/// <summary>
/// Finds Norwegian identity numbers in text. Text of this program never holds one (domain.md, "No identity, ever"), so whatever comes in is asked here
/// first. The answer is a kind and never the value, which is not to be logged, shown or kept.
/// </summary>
public static class IdentityNumbers
{
    const int Length = 11;
    const int MostSeparatorsBetweenDigits = 3;
    const int UuidLength = 36;

    /// <summary>The kind of the first identity number in the text; null where there is none.</summary>
    /// <remarks>
    /// The number stands between characters that are no digits; spaces, hyphens and invisible characters may stand inside it, and its date may be
    /// written with dots or slashes. Digits of other scripts count as digits. Digits that begin inside a UUID are no number.
    /// </remarks>
    public static IdentityNumberKind? Find(ReadOnlySpan<char> text)
    {
        Span<int> digits = stackalloc int[Length];
        var afterDigit = false;
        for (var i = 0; i <= text.Length - Length; i++)
        {
            var isDigit = DigitOf(text[i]) >= 0;
            if (isDigit && !afterDigit && TryCollect(text[i..], digits) && IdentityNumberRules.KindOf(digits) is { } kind && !IsInUuid(text, i)) return kind;
            afterDigit = isDigit;
        }
        return null;
    }

    /// <summary>The same for UTF-8. A text without digits enough costs a look at each byte, so that every key of a large import can be asked.</summary>
    public static IdentityNumberKind? Find(ReadOnlySpan<byte> utf8)
    {
        const int OnStack = 256;
        if (!MayHoldOne(utf8)) return null;
        if (utf8.Length <= OnStack) return FindIn(utf8, stackalloc char[OnStack]);
        var rented = ArrayPool<char>.Shared.Rent(utf8.Length);
        var kind = FindIn(utf8, rented);
        ArrayPool<char>.Shared.Return(rented);
        return kind;
    }

    static IdentityNumberKind? FindIn(ReadOnlySpan<byte> utf8, Span<char> text) => Find(text[..Encoding.UTF8.GetChars(utf8, text)]);

    /// <summary>Whether there are digits enough; a byte of a longer character may be part of a digit of another script.</summary>
    static bool MayHoldOne(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length < Length) return false;
        var digits = 0;
        foreach (var b in utf8)
        {
            if (b >= 128 || b is >= (byte)'0' and <= (byte)'9') digits++;
        }
        return digits >= Length;
    }

    /// <summary>Takes eleven digits from the start of the text where a group of digits ends with the eleventh.</summary>
    static bool TryCollect(ReadOnlySpan<char> text, Span<int> digits)
    {
        var (count, inGroup, separators) = (0, 0, 0);
        foreach (var c in text)
        {
            if (DigitOf(c) is >= 0 and var digit)
            {
                if (count == Length) return false;
                digits[count++] = digit;
                inGroup++;
                separators = 0;
            }
            else
            {
                if (count == Length) return true;
                if (!IsSeparator(c) && !IsDateSeparator(c, count, inGroup) || ++separators > MostSeparatorsBetweenDigits) return false;
                inGroup = 0;
            }
        }
        return count == Length;
    }

    /// <summary>Keys of our own making are full of digits and no text that anybody wrote: about one of ten thousand would look like a number.</summary>
    static bool IsInUuid(ReadOnlySpan<char> text, int digit)
    {
        for (var start = Math.Max(0, digit - UuidLength + 1); start <= Math.Min(digit, text.Length - UuidLength); start++)
        {
            var standsAlone = (start == 0 || !char.IsLetterOrDigit(text[start - 1]))
                && (start + UuidLength == text.Length || !char.IsLetterOrDigit(text[start + UuidLength]));
            if (standsAlone && Guid.TryParseExact(text.Slice(start, UuidLength), "D", out _)) return true;
        }
        return false;
    }

    static int DigitOf(char c) =>
        char.IsAsciiDigit(c) ? c - '0' :
        c < 128 ? -1 : CharUnicodeInfo.GetDecimalDigitValue(c);

    static bool IsSeparator(char c) => c is ' ' or '-' or '\u2212' || c >= 128 && CharUnicodeInfo.GetUnicodeCategory(c) is
        UnicodeCategory.SpaceSeparator or UnicodeCategory.DashPunctuation or UnicodeCategory.Format;

    /// <summary>The dots of 17.09.85 12345, but not those of an account number, 1234.56.78903.</summary>
    static bool IsDateSeparator(char c, int count, int inGroup) => c is '.' or '/' && count is 2 or 4 && inGroup == 2;
}
