using System.Security.Cryptography;

namespace Helsefellesskap.Modules.Kpi.Files;

/// <summary>Reads another stream on, and knows the SHA-256 of all that went through.</summary>
/// <param name="inner">Read forward once.</param>
/// <param name="passed">Told of each read how many bytes have gone through by then.</param>
internal sealed class HashingStream(Stream inner, Action<long>? passed = null) : Stream
{
    long length;
    readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    ReadOnlyMemory<byte> peeked;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>The first bytes, which are read again afterwards; fewer where the stream is shorter.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> PeekAsync(int count, CancellationToken cancellationToken)
    {
        var beginning = new byte[count];
        peeked = beginning.AsMemory(0, await inner.ReadAtLeastAsync(beginning, count, throwOnEndOfStream: false, cancellationToken));
        return peeked;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int read;
        if (peeked.IsEmpty)
        {
            read = await inner.ReadAsync(buffer, cancellationToken);
        }
        else
        {
            read = Math.Min(peeked.Length, buffer.Length);
            peeked[..read].CopyTo(buffer);
            peeked = peeked[read..];
        }
        hash.AppendData(buffer.Span[..read]);
        passed?.Invoke(length += read);
        return read;
    }

    /// <summary>The hash as lower-case hexadecimal, once the stream has been read to its end.</summary>
    public async Task<string> Sha256Async(CancellationToken cancellationToken)
    {
        await CopyToAsync(Null, cancellationToken);
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("The body is read asynchronously.");
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override void Flush() { }

    protected override void Dispose(bool disposing)
    {
        if (disposing) hash.Dispose();
        base.Dispose(disposing);
    }
}
