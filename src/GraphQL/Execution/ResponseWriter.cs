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
        // "R" of .NET writes 1E+20 and JavaScript 100000000000000000000; both are JSON.
        value.TryFormat(Reserve(32), out var written, "R", CultureInfo.InvariantCulture);
        length += written;
    }

    public void WriteNumber(decimal value)
    {
        Utf8Formatter.TryFormat(value, Reserve(40), out var written);
        length += written;
    }

    public void WriteString(ReadOnlySpan<char> value)
    {
        WriteRaw("\""u8);
        for (int stop; (stop = value.IndexOfAny(MustBeEscaped)) >= 0; value = value[(stop + 1)..])
        {
            WriteText(value[..stop]);
            WriteEscaped(value[stop]);
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
