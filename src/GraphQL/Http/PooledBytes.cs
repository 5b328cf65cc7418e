using System.Buffers;

namespace Helsefellesskap.GraphQL.Http;

/// <summary>Bytes in a rented array that grows up to a bound. The array goes back when the request has been answered.</summary>
sealed class PooledBytes(int capacity, int maxLength) : IDisposable
{
    byte[] buffer = ArrayPool<byte>.Shared.Rent(capacity);

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => buffer.AsMemory(0, Length);

    /// <summary>Room for at least one more byte.</summary>
    public Memory<byte> Reserve()
    {
        if (Length == buffer.Length) Grow(Length + 1);
        return buffer.AsMemory(Length);
    }

    /// <summary>Takes the bytes that were written to the reserved room; refuses the request where they go past the bound.</summary>
    public void Advance(int count)
    {
        Length += count;
        if (Length > maxLength) throw RequestRefusedException.TooLarge(maxLength);
    }

    public void Append(in ReadOnlySequence<byte> bytes)
    {
        if (bytes.Length > maxLength - Length) throw RequestRefusedException.TooLarge(maxLength);
        if (bytes.Length > buffer.Length - Length) Grow(Length + (int)bytes.Length);
        bytes.CopyTo(buffer.AsSpan(Length));
        Length += (int)bytes.Length;
    }

    void Grow(int atLeast)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(buffer.Length * 2, atLeast));
        Written.Span.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        (buffer, Length) = ([], 0);
    }
}
