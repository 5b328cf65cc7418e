using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Helsefellesskap.GraphQL.Execution;

/// <summary>
/// Writes JSON into a pooled buffer. Unlike a stream it can be cut back to an earlier position, which is how a null that propagates upwards
/// takes back what had been written below it.
/// </summary>
public sealed class ResponseWriter : IDisposable
{
    static readonly SearchValues<char> MustBeEscaped = SearchValues.Create([.. Enumerable.Range(0, 32).Select(c => (char)c), '"', '\\']);
    static ReadOnlySpan<byte> HexDigits => "0123456789abcdef"u8;

    byte[] buffer = ArrayPool<byte>.Shared.Rent(4096);
    int length;

    public int Position => length;

    public ReadOnlyMemory<byte> Written => buffer.AsMemory(0, length);

    public void CutBackTo(int position) => length = position;

    public void WriteRaw(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Reserve(utf8.Length));
        length += utf8.Length;
    }

    public void WriteNull() => WriteRaw("null"u8);

    public void WriteBoolean(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    public void WriteNumber(long value)
    {
        Utf8Formatter.TryFormat(value, Reserve(20), out var written);
        length += written;
    }

    /// <summary>The shortest text that reads back as the same number; a number that JSON cannot write is the caller's fault.</summary>
    public void WriteNumber(double value)
    {
        if (TryWriteShort(value)) return;
        // "R" of .NET writes 1E+20 and JavaScript 100000000000000000000; both are JSON.
        value.TryFormat(Reserve(32), out var written, "R", CultureInfo.InvariantCulture);
        length += written;
    }

    /// <summary>
    /// Up to three decimals and fifteen digits, which is most numbers that people count with: a decimal so short is the shortest text of its double, and is
    /// found without searching for it.
    /// </summary>
    bool TryWriteShort(double value)
    {
        const long Most = 1_000_000_000_000_000;
        var thousandths = value * 1000;
        if (!(Math.Abs(thousandths) < Most)) return false;
        var scaled = (long)thousandths;
        if (scaled != thousandths || scaled / 1000.0 != value) return false;
        if (scaled < 0) WriteRaw("-"u8);
        var (whole, rest) = Math.DivRem(Math.Abs(scaled), 1000);
        WriteNumber(whole);
        if (rest == 0) return true;
        var digits = Reserve(4);
        digits[0] = (byte)'.';
        (digits[1], digits[2], digits[3]) = ((byte)('0' + rest / 100), (byte)('0' + rest / 10 % 10), (byte)('0' + rest % 10));
        length += digits[3] != '0' ? 4 : digits[2] != '0' ? 3 : 2;
        return true;
    }

    public void WriteNumber(decimal value)
    {
        Utf8Formatter.TryFormat(value, Reserve(40), out var written);
        length += written;
    }

    public void WriteString(ReadOnlySpan<char> value)
    {
        var stop = value.IndexOfAny(MustBeEscaped);
        if (stop < 0)
        {
            var room = Reserve(value.Length * 3 + 2);
            room[0] = (byte)'"';
            var written = Encoding.UTF8.GetBytes(value, room[1..]);
            room[written + 1] = (byte)'"';
            length += written + 2;
            return;
        }
        WriteRaw("\""u8);
        for (; stop >= 0; stop = value.IndexOfAny(MustBeEscaped))
        {
            WriteText(value[..stop]);
            WriteEscaped(value[stop]);
            value = value[(stop + 1)..];
        }
        WriteText(value);
        WriteRaw("\""u8);
    }

    void WriteText(ReadOnlySpan<char> text) => length += Encoding.UTF8.GetBytes(text, Reserve(text.Length * 3));

    void WriteEscaped(char c)
    {
        switch (c)
        {
            case '"': WriteRaw("\\\""u8); break;
            case '\\': WriteRaw("\\\\"u8); break;
            case '\n': WriteRaw("\\n"u8); break;
            case '\r': WriteRaw("\\r"u8); break;
            case '\t': WriteRaw("\\t"u8); break;
            case '\b': WriteRaw("\\b"u8); break;
            case '\f': WriteRaw("\\f"u8); break;
            default:
                WriteRaw("\\u00"u8);
                WriteRaw([HexDigits[c >> 4], HexDigits[c & 15]]);
                break;
        }
    }

    /// <summary>Room for at least <paramref name="size"/> bytes; <see cref="Advance"/> says how many were used.</summary>
    public Span<byte> Reserve(int size)
    {
        if (buffer.Length - length < size)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(buffer.Length * 2, length + size));
            buffer.AsSpan(0, length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }
        return buffer.AsSpan(length);
    }

    public void Advance(int count) => length += count;

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
    }
}
